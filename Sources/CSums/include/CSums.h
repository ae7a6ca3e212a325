// Sums over rows of whole numbers, which the compiler turns into vector instructions. Whole numbers add up to the same
// sums on every processor, whatever the width of its vectors.
#ifndef CANDIDATHEQUE_CSUMS_H
#define CANDIDATHEQUE_CSUMS_H

#include <stddef.h>
#include <stdint.h>

/// Adds `factor` times each of `count` weights to the sum at the same place.
void csums_add_row(int32_t *sums, const int16_t *weights, int32_t factor, size_t count);

/// The weight of one item.
typedef struct {
  uint16_t item;
  int16_t weight;
} csums_weight;

/// Where the weights of a term lie: in a list, `count` from `start` on; in a row of all items from `start` on, where
/// `count` is below 0.
typedef struct {
  int32_t start;
  int32_t count;
} csums_term;

/// A term by its number, and what its weights are multiplied by.
typedef struct {
  int32_t term;
  int32_t factor;
} csums_factor;

/// Adds the weights of terms to the sums of `item_count` items.
void csums_add_terms(int32_t *sums, size_t item_count, const int16_t *rows, const csums_weight *lists,
                     const csums_term *terms, const csums_factor *factors, size_t factor_count);

/// The greatest score of each of `count` groups, and 0 at least: group `i` is `scores[starts[i]]` up to, without it,
/// `scores[starts[i + 1]]`.
void csums_greatest(const int32_t *scores, const int32_t *starts, int32_t *greatest, size_t count);

/// The same for groups that begin and end at multiples of eight.
void csums_greatest_of_eights(const int32_t *scores, const int32_t *starts, int32_t *greatest, size_t count);

#endif
