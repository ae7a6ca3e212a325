#include "CReach.h"

// What picks a function when the program starts runs before a sanitizer is ready.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define WATCHED
#endif
#endif

#pragma STDC FP_CONTRACT OFF

// Compiled for the processors that have wide vectors and for those that have not; the system picks one when the program
// starts.
#if defined(__x86_64__) && defined(__linux__) && !defined(WATCHED)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx512bw", "avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

FOR_EACH_PROCESSOR
uint64_t creach_within(const int32_t *restrict north, const int32_t *restrict east, const float *restrict reach,
                       creach_point point, float share) {
  uint8_t within[creach_count];
  for (int index = 0; index < creach_count; index++) {
    const float height = (float)(north[index] - point.north) * point.kilometres_north;
    const float width = (float)(east[index] - point.east) * point.kilometres_east;
    const float longest = reach[index] * share;
    within[index] = height * height + width * width <= longest * longest;
  }
  uint64_t bits = 0;
  for (int index = 0; index < creach_count; index++) bits |= (uint64_t)within[index] << index;
  return bits;
}
