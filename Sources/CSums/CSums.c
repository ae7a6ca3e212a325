#include "CSums.h"

// What picks a function when the program starts runs before a sanitizer is ready.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define WATCHED
#endif
#endif

// Each function is compiled for the processors that have wide vectors and for those that have not; the system picks one
// when the program starts.
#if defined(__x86_64__) && defined(__linux__) && !defined(WATCHED)
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

// Lists stand wherever their term does in a table that the nearest cache does not hold: they are sent for a few terms ahead.
enum { terms_ahead = 6, weights_by_line = 64 / sizeof(csums_weight) };

static void send_for(const csums_weight *lists, csums_term term) {
  for (int32_t index = 0; index < term.count && index < 4 * weights_by_line; index += weights_by_line) {
    __builtin_prefetch(lists + term.start + index);
  }
}

void csums_add_terms(int32_t *restrict sums, size_t item_count, const int16_t *restrict rows,
                     const csums_weight *restrict lists, const csums_term *restrict terms,
                     const csums_factor *restrict factors, size_t factor_count) {
  for (size_t index = 0; index < factor_count && index < terms_ahead; index++) {
    send_for(lists, terms[factors[index].term]);
  }
  for (size_t index = 0; index < factor_count; index++) {
    if (index + terms_ahead < factor_count) send_for(lists, terms[factors[index + terms_ahead].term]);
    const csums_term term = terms[factors[index].term];
    const int32_t factor = factors[index].factor;
    if (term.count < 0) {
      csums_add_row(sums, rows + term.start, factor, item_count);
      continue;
    }
    const csums_weight *list = lists + term.start;
    int32_t place = 0;
    for (; place + 4 <= term.count; place += 4) {
      const csums_weight first = list[place], second = list[place + 1];
      const csums_weight third = list[place + 2], fourth = list[place + 3];
      sums[first.item] += factor * first.weight;
      sums[second.item] += factor * second.weight;
      sums[third.item] += factor * third.weight;
      sums[fourth.item] += factor * fourth.weight;
    }
    for (; place < term.count; place++) sums[list[place].item] += factor * list[place].weight;
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

typedef int32_t eight __attribute__((vector_size(32)));

FOR_EACH_PROCESSOR
void csums_greatest_of_eights(const int32_t *restrict scores, const int32_t *restrict starts,
                              int32_t *restrict greatest, size_t count) {
  for (size_t group = 0; group < count; group++) {
    eight best = {0};
    for (int32_t index = starts[group]; index < starts[group + 1]; index += 8) {
      eight next;
      __builtin_memcpy(&next, scores + index, sizeof next);
      best = __builtin_elementwise_max(best, next);
    }
    greatest[group] = __builtin_reduce_max(best);
  }
}
