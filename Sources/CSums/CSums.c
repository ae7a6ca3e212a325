#include "CSums.h"

// Each function is compiled for the processors that have wide vectors and for those that have not; the system picks one
// when the program starts.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

FOR_EACH_PROCESSOR
void csums_add_row(int32_t *restrict sums, const int16_t *restrict weights, int32_t factor, size_t count) {
  // Two numbers of 16 bits are multiplied in half the time; weighed terms have no other factors.
  const int16_t half = (int16_t)factor;
  if (half == factor) {
    for (size_t index = 0; index < count; index++) {
      sums[index] += (int32_t)half * (int32_t)weights[index];
    }
  } else {
    for (size_t index = 0; index < count; index++) {
      sums[index] += factor * (int32_t)weights[index];
    }
  }
}

FOR_EACH_PROCESSOR
void csums_greatest(const int32_t *restrict scores, const int32_t *restrict starts, int32_t *restrict greatest,
                    size_t count) {
  for (size_t group = 0; group < count; group++) {
    int32_t best = 0;
    // Groups are short: no more than one vector at a time.
#pragma clang loop vectorize_width(8) interleave_count(1)
    for (int32_t index = starts[group]; index < starts[group + 1]; index++) {
      best = scores[index] > best ? scores[index] : best;
    }
    greatest[group] = best;
  }
}
