// What Swift cannot say about memory.
#ifndef CANDIDATHEQUE_CMEMORY_H
#define CANDIDATHEQUE_CMEMORY_H

#include <stddef.h>
#include <stdint.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

/// Asks the processor to bring the lines of a record of up to 64 bytes near before they are read. It changes no value.
static inline void cmemory_prefetch(const void *record) {
  __builtin_prefetch(record);
  __builtin_prefetch((const char *)record + 51);
}

/// Asks the system to keep memory that has not been written yet in pages of two megabytes, where it has such: a walk over
/// much of it then waits less for its addresses. It changes no value, and does nothing for little memory.
static inline void cmemory_prefer_large_pages(void *memory, size_t size) {
#ifdef __linux__
  const uintptr_t page = (uintptr_t)1 << 21;
  const uintptr_t start = ((uintptr_t)memory + page - 1) & ~(page - 1);
  const uintptr_t end = ((uintptr_t)memory + size) & ~(page - 1);
  if (end > start) (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
#else
  (void)memory;
  (void)size;
#endif
}

#endif
