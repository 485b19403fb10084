/*
 * Answers lines on its input until that ends:
 *
 *   has NAME                a float64, 1 if this processor can run the contestant
 *   set COUNT               takes the COUNT float32 that follow the line
 *   run NAME ROWS N         runs the contestant once over them, in place; answers ROWS * N float32
 *   turn NAME ROWS N MS     runs it again and again for at least MS milliseconds; answers a float64,
 *                           the nanoseconds of one run
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void softmaxSse41(float *x, size_t rows, size_t n);
void softmaxAvx2(float *x, size_t rows, size_t n);

#define MOST ((size_t)1 << 20)
static float *x, *copy;

static void copyAll(float *from, size_t rows, size_t n) { memcpy(copy, from, rows * n * sizeof(float)); }

typedef void Contestant(float *, size_t, size_t);

static Contestant *find(const char *name) {
  if (!strcmp(name, "sse41") && __builtin_cpu_supports("sse4.1")) return softmaxSse41;
  if (!strcmp(name, "avx2") && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
    return softmaxAvx2;
  return strcmp(name, "memcpy") ? NULL : copyAll;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static double iteration(Contestant *run, size_t rows, size_t n, size_t repeat) {
  double began = now();
  for (size_t i = 0; i < repeat; i++) run(x, rows, n);
  return now() - began;
}

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}

/* As in bench/harness/rounds.mjs: iterations of at least 50 microseconds, and their median. */
static double turn(Contestant *run, size_t rows, size_t n, double ms) {
  static double times[1 << 16];
  size_t repeat = 1, count = 0;
  while (iteration(run, rows, n, repeat) < 5e4) repeat *= 2;
  const size_t most = sizeof times / sizeof *times;
  for (double began = now(); count < most && (count == 0 || now() - began < ms * 1e6);)
    times[count++] = iteration(run, rows, n, repeat) / repeat;
  qsort(times, count, sizeof *times, ascending);
  return (times[(count - 1) / 2] + times[count / 2]) / 2;
}

static void answer(const void *bytes, size_t size) {
  fwrite(bytes, 1, size, stdout);
  fflush(stdout);
}

int main(void) {
  char line[128], name[16];
  size_t rows, n;
  double ms;
  x = aligned_alloc(64, MOST * sizeof(float));
  copy = aligned_alloc(64, MOST * sizeof(float));
  if (!x || !copy) return 1;
  memset(copy, 0, MOST * sizeof(float));
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "has %15s", name) == 1) {
      double has = find(name) != NULL;
      answer(&has, sizeof has);
      continue;
    }
    if (sscanf(line, "set %zu", &n) == 1) {
      if (n > MOST || fread(x, sizeof(float), n, stdin) != n) return 1;
      continue;
    }
    int turns = sscanf(line, "turn %15s %zu %zu %lf", name, &rows, &n, &ms) == 4;
    if (!turns && sscanf(line, "run %15s %zu %zu", name, &rows, &n) != 3) return 1;
    Contestant *run = find(name);
    if (!run || rows * n > MOST) return 1;
    if (turns) {
      double ns = turn(run, rows, n, ms);
      answer(&ns, sizeof ns);
    } else {
      run(x, rows, n);
      answer(x, rows * n * sizeof(float));
    }
  }
  return 0;
}
