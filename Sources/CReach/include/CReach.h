// Which of 64 points lie within their reach of another one: a first sieve, in vector instructions.
//
// Every operation is one of IEEE 754 on single-precision numbers, one after the other and none fused, so that the answer is
// the same on every processor, whatever the width of its vectors.
#ifndef CANDIDATHEQUE_CREACH_H
#define CANDIDATHEQUE_CREACH_H

#include <stdint.h>

/// How many points are told at once: the bits of an answer.
enum { creach_count = 64 };

/// Where a question is asked from, and what a millionth of a degree is there, in kilometres.
typedef struct {
  int32_t north;
  int32_t east;
  float kilometres_north;
  float kilometres_east;
} creach_point;

/// Bit `i` is set when point `i` lies no further from `point` than `share` times `reach[i]` kilometres, on the plane.
///
/// Reads 64 points in millionths of a degree, and their reaches in kilometres.
uint64_t creach_within(const int32_t *north, const int32_t *east, const float *reach, creach_point point, float share);

#endif
