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

// A row adds to every sum: rows are gathered by fours, so that each sum is fetched and put back once for four of them.
enum { rows_at_once = 4 };

FOR_EACH_PROCESSOR
static void add_rows(int32_t *restrict sums, const int16_t *const *restrict rows, const int16_t *restrict factors,
                     size_t count) {
  const int16_t *restrict first = rows[0], *restrict second = rows[1], *restrict third = rows[2],
                *restrict fourth = rows[3];
  const int16_t one = factors[0], two = factors[1], three = factors[2], four = factors[3];
  for (size_t index = 0; index < count; index++) {
    sums[index] += (int32_t)one * (int32_t)first[index] + (int32_t)two * (int32_t)second[index] +
                   (int32_t)three * (int32_t)third[index] + (int32_t)four * (int32_t)fourth[index];
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
  const int16_t *waiting[rows_at_once];
  int16_t waiting_factors[rows_at_once];
  int waiting_count = 0;
  for (size_t index = 0; index < factor_count && index < terms_ahead; index++) {
    send_for(lists, terms[factors[index].term]);
  }
  for (size_t index = 0; index < factor_count; index++) {
    if (index + terms_ahead < factor_count) send_for(lists, terms[factors[index + terms_ahead].term]);
    const csums_term term = terms[factors[index].term];
    const int32_t factor = factors[index].factor;
    if (term.count < 0) {
      if (factor != (int16_t)factor) {
        csums_add_row(sums, rows + term.start, factor, item_count);
        continue;
      }
      waiting[waiting_count] = rows + term.start;
      waiting_factors[waiting_count++] = (int16_t)factor;
      if (waiting_count == rows_at_once) {
        add_rows(sums, waiting, waiting_factors, item_count);
        waiting_count = 0;
      }
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
  for (int index = 0; index < waiting_count; index++) csums_add_row(sums, waiting[index], waiting_factors[index], item_count);
}

void csums_greatest(const int32_t *restrict scores, const int32_t *restrict starts, int32_t *restrict greatest,
                    size_t count) {
  for (size_t group = 0; group < count; group++) {
    int32_t best = 0;
    // Groups are short: no vector is worth its beginning.
#pragma clang loop vectorize(disable) unroll(disable)
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
