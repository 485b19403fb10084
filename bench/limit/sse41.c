/* Four lanes, multiply and add apart: the instructions of the SIMD binary. */
#include <smmintrin.h>

typedef __m128 vec;
typedef __m128d sums;
#define LANES 4
#define SOFTMAX softmaxSse41

static inline vec load(const float *x) { return _mm_loadu_ps(x); }
static inline void store(float *y, vec v) { _mm_storeu_ps(y, v); }
static inline vec splat(float a) { return _mm_set1_ps(a); }
static inline vec add(vec a, vec b) { return _mm_add_ps(a, b); }
static inline vec sub(vec a, vec b) { return _mm_sub_ps(a, b); }
static inline vec mul(vec a, vec b) { return _mm_mul_ps(a, b); }
static inline vec madd(vec a, vec b, vec c) { return add(mul(a, b), c); }
static inline vec nmadd(vec a, vec b, vec c) { return sub(c, mul(a, b)); }
/* maxps returns its second operand if one is NaN. */
static inline vec larger(vec a, vec b) { return _mm_max_ps(b, a); }
static inline vec shift23(vec t) { return _mm_castsi128_ps(_mm_slli_epi32(_mm_castps_si128(t), 23)); }
static inline sums low(vec v) { return _mm_cvtps_pd(v); }
static inline sums high(vec v) { return _mm_cvtps_pd(_mm_movehl_ps(v, v)); }
static inline sums more(sums a, sums b) { return _mm_add_pd(a, b); }
static inline double total(sums s) { return _mm_cvtsd_f64(s) + _mm_cvtsd_f64(_mm_unpackhi_pd(s, s)); }
static inline float largest(vec v) {
  v = larger(v, _mm_shuffle_ps(v, v, _MM_SHUFFLE(1, 0, 3, 2)));
  return _mm_cvtss_f32(larger(v, _mm_shuffle_ps(v, v, _MM_SHUFFLE(2, 3, 0, 1))));
}

#include "kernel.h"
