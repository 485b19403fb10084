/*
 * The samplers of llama.cpp. They need no model: a chain is applied to an array of tokens. Answers lines on
 * its input, by lines of JSON, until that ends:
 *
 *   rows COUNT N FILE   takes COUNT rows of N float32 from a file; answers COUNT
 *   chain K P M T       a chain of top-k K, top-p P, min-p M, temperature T and a draw, in its own order,
 *                       without those that are off (0, 1, 0, 1); T of 0 takes the largest. Answers 0
 *   draw TIMES          applies it to the rows in turn, from the first on; answers the tokens
 *   turn MS             the same for at least MS milliseconds; answers the median nanoseconds of one
 */
#define _POSIX_C_SOURCE 200809L
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { int32_t id; float logit, p; } Token;
typedef struct { Token *data; size_t size; int64_t selected; bool sorted; } Tokens;
typedef struct { bool no_perf; } Params;
typedef struct llama_sampler Sampler;

Params llama_sampler_chain_default_params(void);
Sampler *llama_sampler_chain_init(Params);
void llama_sampler_chain_add(Sampler *chain, Sampler *);
Sampler *llama_sampler_init_greedy(void);
Sampler *llama_sampler_init_dist(uint32_t seed);
Sampler *llama_sampler_init_top_k(int32_t k);
Sampler *llama_sampler_init_top_p(float p, size_t min_keep);
Sampler *llama_sampler_init_min_p(float p, size_t min_keep);
Sampler *llama_sampler_init_temp(float t);
void llama_sampler_apply(Sampler *, Tokens *);
void llama_sampler_free(Sampler *);

static float *rows;
static size_t count, n, next;
static Token *tokens;
static Sampler *chain;

static int take(const char *file) {
  FILE *in = fopen(file, "rb");
  rows = realloc(rows, count * n * sizeof *rows);
  tokens = realloc(tokens, n * sizeof *tokens);
  if (!in || !rows || !tokens || fread(rows, sizeof *rows, count * n, in) != count * n) return 0;
  fclose(in);
  return 1;
}

static void make(int k, float p, float m, float t) {
  if (chain) llama_sampler_free(chain);
  Params params = llama_sampler_chain_default_params();
  params.no_perf = true;
  chain = llama_sampler_chain_init(params);
  next = 0;
  if (t == 0) {
    llama_sampler_chain_add(chain, llama_sampler_init_greedy());
    return;
  }
  if (k > 0) llama_sampler_chain_add(chain, llama_sampler_init_top_k(k));
  if (p < 1) llama_sampler_chain_add(chain, llama_sampler_init_top_p(p, 1));
  if (m > 0) llama_sampler_chain_add(chain, llama_sampler_init_min_p(m, 1));
  if (t != 1) llama_sampler_chain_add(chain, llama_sampler_init_temp(t));
  llama_sampler_chain_add(chain, llama_sampler_init_dist(42));
}

/* As llama_sampler_sample does with the logits of a context. */
static int32_t one(void) {
  const float *x = rows + next++ % count * n;
  for (size_t i = 0; i < n; i++) tokens[i] = (Token){(int32_t)i, x[i], 0};
  Tokens all = {tokens, n, -1, false};
  llama_sampler_apply(chain, &all);
  return all.data[all.selected].id;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static double timed(void) {
  double began = now();
  one();
  return now() - began;
}

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}

static double turn(double ms) {
  static double times[1 << 14];
  const size_t most = sizeof times / sizeof *times;
  size_t took = 0;
  for (double began = now(); took < most && (took == 0 || now() - began < ms * 1e6);) times[took++] = timed();
  qsort(times, took, sizeof *times, ascending);
  return (times[(took - 1) / 2] + times[took / 2]) / 2;
}

int main(void) {
  char line[4096], file[4000];
  while (fgets(line, sizeof line, stdin)) {
    int k, times;
    float p, m, t;
    double ms;
    if (sscanf(line, "rows %zu %zu %3999s", &count, &n, file) == 3) {
      if (!take(file)) return 1;
      printf("%zu\n", count);
    } else if (sscanf(line, "chain %d %f %f %f", &k, &p, &m, &t) == 4) {
      make(k, p, m, t);
      printf("0\n");
    } else if (sscanf(line, "draw %d", &times) == 1) {
      printf("[");
      for (int i = 0; i < times; i++) printf("%s%d", i ? "," : "", one());
      printf("]\n");
    } else if (sscanf(line, "turn %lf", &ms) == 1) {
      printf("%.3f\n", turn(ms));
    } else {
      return 2;
    }
    fflush(stdout);
  }
}
