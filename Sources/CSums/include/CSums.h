// Sums over rows of whole numbers, which the compiler turns into vector instructions. Whole numbers add up to the same
// sums on every processor, whatever the width of its vectors.
#ifndef CANDIDATHEQUE_CSUMS_H
#define CANDIDATHEQUE_CSUMS_H

#include <stddef.h>
#include <stdint.h>

/// Adds `factor` times each of `count` weights to the sum at the same place.
void csums_add_row(int32_t *sums, const int16_t *weights, int32_t factor, size_t count);

/// The greatest score of each of `count` groups, and 0 at least: group `i` is `scores[starts[i]]` up to, without it,
/// `scores[starts[i + 1]]`.
void csums_greatest(const int32_t *scores, const int32_t *starts, int32_t *greatest, size_t count);

#endif
