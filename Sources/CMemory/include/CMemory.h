// What Swift cannot say about memory.
#ifndef CANDIDATHEQUE_CMEMORY_H
#define CANDIDATHEQUE_CMEMORY_H

/// Asks the processor to bring the lines of a record of up to 64 bytes near before they are read. It changes no value.
static inline void cmemory_prefetch(const void *record) {
  __builtin_prefetch(record);
  __builtin_prefetch((const char *)record + 51);
}

#endif
