/*
 * Softmax of rows in place: the algorithm of assembly/rows.ts and assembly/exp.ts, step by step. The file
 * that includes this one defines the vectors:
 *
 *   vec, LANES        a vector of LANES float32
 *   sums              a vector of LANES / 2 float64
 *   load, store, splat, add, sub, mul
 *   madd, nmadd       a * b + c, c - a * b
 *   larger(a, b)      the larger one, a if one is NaN
 *   shift23           the bits of each lane, shifted left by 23
 *   low, high, more   the halves of a vec as float64, and their addition
 *   largest, total    over all lanes
 *   SOFTMAX           the name of the function
 */
#include <math.h>
#include <stddef.h>
#include <string.h>

#define STEP (4 * LANES)

/* Derived in assembly/exp.ts. */
static const float LOG2E = 1.44269504088896341f;
static const float MAGIC = 12583039.0f;
static const float LN2_HI = 0.693145751953125f;
static const float LN2_LO = 1.4286067653e-6f;
static const float C6 = 0.001383890281431377f;
static const float C5 = 0.008369192481040955f;
static const float C4 = 0.04166810214519501f;
static const float C3 = 0.16666516661643982f;
static const float C2 = 0.4999999403953552f;
static const float FLOOR = -87.6831283569336f;

/* e^z for z <= 0 or NaN. */
static inline vec expOf(vec z) {
  z = larger(z, splat(FLOOR));
  vec t = madd(z, splat(LOG2E), splat(MAGIC));
  vec n = sub(t, splat(MAGIC));
  vec r = nmadd(n, splat(LN2_LO), nmadd(n, splat(LN2_HI), z));
  vec r2 = mul(r, r);
  vec q = madd(madd(splat(C6), r2, madd(splat(C5), r, splat(C4))), r2, madd(splat(C3), r, splat(C2)));
  vec s = shift23(t);
  return madd(s, madd(q, r2, r), s);
}

/* The last elements of a row, fewer than LANES; the lanes after them are -Infinity. */
static inline vec loadPart(const float *x, size_t k) {
  float lanes[LANES];
  for (size_t i = 0; i < LANES; i++) lanes[i] = -INFINITY;
  memcpy(lanes, x, k * sizeof(float));
  return load(lanes);
}

static inline void storePart(float *y, size_t k, vec v) {
  float lanes[LANES];
  store(lanes, v);
  memcpy(y, lanes, k * sizeof(float));
}

static float maxOf(const float *x, size_t n) {
  vec m0 = splat(-INFINITY), m1 = m0, m2 = m0, m3 = m0;
  size_t i = 0;
  for (; i + STEP <= n; i += STEP) {
    m0 = larger(m0, load(x + i));
    m1 = larger(m1, load(x + i + LANES));
    m2 = larger(m2, load(x + i + 2 * LANES));
    m3 = larger(m3, load(x + i + 3 * LANES));
  }
  for (; i + LANES <= n; i += LANES) m0 = larger(m0, load(x + i));
  if (i < n) m1 = larger(m1, loadPart(x + i, n - i));
  return largest(larger(larger(m0, m1), larger(m2, m3)));
}

static double expSum(float *x, size_t n, float max) {
  const vec m = splat(max);
  sums s0 = {0}, s1 = {0};
  size_t i = 0;
  for (; i + STEP <= n; i += STEP) {
    vec v0 = expOf(sub(load(x + i), m));
    vec v1 = expOf(sub(load(x + i + LANES), m));
    vec v2 = expOf(sub(load(x + i + 2 * LANES), m));
    vec v3 = expOf(sub(load(x + i + 3 * LANES), m));
    vec t = add(add(v0, v1), add(v2, v3));
    s0 = more(s0, low(t));
    s1 = more(s1, high(t));
    store(x + i, v0);
    store(x + i + LANES, v1);
    store(x + i + 2 * LANES, v2);
    store(x + i + 3 * LANES, v3);
  }
  for (; i < n; i += LANES) {
    size_t k = n - i;
    vec v = expOf(sub(k < LANES ? loadPart(x + i, k) : load(x + i), m));
    s0 = more(s0, low(v));
    s1 = more(s1, high(v));
    if (k < LANES) storePart(x + i, k, v);
    else store(x + i, v);
  }
  return total(more(s0, s1));
}

static void scale(float *x, size_t n, float c) {
  const vec v = splat(c);
  size_t i = 0;
  for (; i + STEP <= n; i += STEP) {
    store(x + i, mul(load(x + i), v));
    store(x + i + LANES, mul(load(x + i + LANES), v));
    store(x + i + 2 * LANES, mul(load(x + i + 2 * LANES), v));
    store(x + i + 3 * LANES, mul(load(x + i + 3 * LANES), v));
  }
  for (; i + LANES <= n; i += LANES) store(x + i, mul(load(x + i), v));
  if (i < n) storePart(x + i, n - i, mul(loadPart(x + i, n - i), v));
}

void SOFTMAX(float *x, size_t rows, size_t n) {
  for (; rows > 0; rows--, x += n) scale(x, n, (float)(1.0 / expSum(x, n, maxOf(x, n))));
}
