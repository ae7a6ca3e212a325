#define _GNU_SOURCE
#include "CZip.h"

#include <string.h>
#include <zip.h>

czip_archive *czip_open(const void *bytes, size_t length) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t *archive = 0;
  zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
  if (source) {
    archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!archive) {
      zip_source_free(source);
    }
  }
  zip_error_fini(&error);
  return (czip_archive *)archive;
}

void czip_close(czip_archive *archive) { zip_discard((zip_t *)archive); }

int64_t czip_count(czip_archive *archive) { return zip_get_num_entries((zip_t *)archive, 0); }

int64_t czip_find(czip_archive *archive, const char *name) {
  return zip_name_locate((zip_t *)archive, name, ZIP_FL_NOCASE);
}

const char *czip_name(czip_archive *archive, int64_t index) {
  return index < 0 ? 0 : zip_get_name((zip_t *)archive, (zip_uint64_t)index, 0);
}

int czip_size(czip_archive *archive, int64_t index, uint64_t *size, uint64_t *packed, int *is_encrypted) {
  zip_stat_t status;
  if (index < 0 || zip_stat_index((zip_t *)archive, (zip_uint64_t)index, 0, &status) != 0) {
    return -1;
  }
  *size = (status.valid & ZIP_STAT_SIZE) ? status.size : 0;
  *packed = (status.valid & ZIP_STAT_COMP_SIZE) ? status.comp_size : 0;
  *is_encrypted = (status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE;
  return 0;
}

czip_entry *czip_open_entry(czip_archive *archive, int64_t index) {
  return index < 0 ? 0 : (czip_entry *)zip_fopen_index((zip_t *)archive, (zip_uint64_t)index, 0);
}

int64_t czip_read(czip_entry *entry, void *buffer, uint64_t capacity) {
  return zip_fread((zip_file_t *)entry, buffer, capacity);
}

void czip_close_entry(czip_entry *entry) { zip_fclose((zip_file_t *)entry); }

int czip_contains(const void *bytes, size_t length, const void *part, size_t part_length) {
  return memmem(bytes, length, part, part_length) != 0;
}
