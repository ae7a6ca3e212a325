// The few functions of system libzip that the project uses: reading an archive that lies in memory. libzip's own header
// stays in the implementation file.
#ifndef CANDIDATHEQUE_CZIP_H
#define CANDIDATHEQUE_CZIP_H

#include <stddef.h>
#include <stdint.h>

/// An open archive; of one thread at a time.
typedef struct czip_archive czip_archive;
/// An entry that is being read.
typedef struct czip_entry czip_entry;

/// Opens the archive in `bytes`, which must outlive it; NULL when they are no archive that can be read.
czip_archive *czip_open(const void *bytes, size_t length);
/// Closes an archive whose entries are closed.
void czip_close(czip_archive *archive);

/// How many entries the archive lists.
int64_t czip_count(czip_archive *archive);
/// The position of an entry, -1 when there is none of that name (case does not matter).
int64_t czip_find(czip_archive *archive, const char *name);
/// The name of an entry; NULL when there is none at that position.
const char *czip_name(czip_archive *archive, int64_t index);
/// The size of an entry once unpacked and as packed, as the archive states them, and whether it is encrypted; 0 on success.
int czip_size(czip_archive *archive, int64_t index, uint64_t *size, uint64_t *packed, int *is_encrypted);

/// Opens an entry for reading; NULL when it cannot be.
czip_entry *czip_open_entry(czip_archive *archive, int64_t index);
/// Reads up to `capacity` bytes; 0 at the end, -1 when the entry is damaged.
int64_t czip_read(czip_entry *entry, void *buffer, uint64_t capacity);
/// Closes an entry.
void czip_close_entry(czip_entry *entry);

/// Whether `part` occurs in `bytes`: 1 or 0.
int czip_contains(const void *bytes, size_t length, const void *part, size_t part_length);

#endif
