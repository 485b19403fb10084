/*
 * Eight lanes and fused multiply-adds: the relaxed binary's instructions on vectors twice as wide, which
 * WebAssembly does not have.
 */
#include <immintrin.h>

typedef __m256 vec;
typedef __m256d sums;
#define LANES 8
#define SOFTMAX softmaxAvx2

static inline vec load(const float *x) { return _mm256_loadu_ps(x); }
static inline void store(float *y, vec v) { _mm256_storeu_ps(y, v); }
static inline vec splat(float a) { return _mm256_set1_ps(a); }
static inline vec add(vec a, vec b) { return _mm256_add_ps(a, b); }
static inline vec sub(vec a, vec b) { return _mm256_sub_ps(a, b); }
static inline vec mul(vec a, vec b) { return _mm256_mul_ps(a, b); }
static inline vec madd(vec a, vec b, vec c) { return _mm256_fmadd_ps(a, b, c); }
static inline vec nmadd(vec a, vec b, vec c) { return _mm256_fnmadd_ps(a, b, c); }
/* vmaxps returns its second operand if one is NaN. */
static inline vec larger(vec a, vec b) { return _mm256_max_ps(b, a); }
static inline vec shift23(vec t) {
  return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_castps_si256(t), 23));
}
static inline sums low(vec v) { return _mm256_cvtps_pd(_mm256_castps256_ps128(v)); }
static inline sums high(vec v) { return _mm256_cvtps_pd(_mm256_extractf128_ps(v, 1)); }
static inline sums more(sums a, sums b) { return _mm256_add_pd(a, b); }
static inline double total(sums s) {
  __m128d h = _mm_add_pd(_mm256_castpd256_pd128(s), _mm256_extractf128_pd(s, 1));
  return _mm_cvtsd_f64(h) + _mm_cvtsd_f64(_mm_unpackhi_pd(h, h));
}
static inline float largest(vec v) {
  __m128 a = _mm256_castps256_ps128(v), b = _mm256_extractf128_ps(v, 1);
  a = _mm_max_ps(b, a);
  a = _mm_max_ps(_mm_shuffle_ps(a, a, _MM_SHUFFLE(1, 0, 3, 2)), a);
  return _mm_cvtss_f32(_mm_max_ps(_mm_shuffle_ps(a, a, _MM_SHUFFLE(2, 3, 0, 1)), a));
}

#include "kernel.h"
