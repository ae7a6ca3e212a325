// The few functions of system simdjson that the project uses, for C: one document at a time, read in place.
#ifndef CANDIDATHEQUE_CJSON_H
#define CANDIDATHEQUE_CJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Reads one document after the other; not for several threads at once.
typedef struct cjson_parser cjson_parser;

/// A value of the document that its parser has read last; it ends with the next document.
typedef struct cjson_value {
  const void *document;
  size_t place;
} cjson_value;

typedef enum cjson_kind {
  CJSON_OBJECT,
  CJSON_ARRAY,
  CJSON_STRING,
  CJSON_INTEGER,
  /// A number that is no 64-bit integer.
  CJSON_NUMBER,
  CJSON_TRUE,
  CJSON_FALSE,
  CJSON_NULL,
} cjson_kind;

/// A parser that follows values nested up to `deepest`; NULL when there is no memory.
cjson_parser *cjson_parser_create(size_t deepest);
void cjson_parser_destroy(cjson_parser *parser);

/// Reads a document; false when it is not well-formed JSON in UTF-8.
bool cjson_parse(cjson_parser *parser, const void *bytes, size_t length, cjson_value *root);

cjson_kind cjson_kind_of(cjson_value value);
/// The member of an object under a name; false when there is none. Of several, the first.
bool cjson_member(cjson_value object, const char *name, size_t length, cjson_value *member);
/// How many values an array has.
size_t cjson_count(cjson_value array);
/// Copies the values of an array to `elements`, which has room for all of them.
void cjson_elements(cjson_value array, cjson_value *elements);
/// The text of a string, UTF-8.
const char *cjson_text(cjson_value string, size_t *length);
int64_t cjson_integer(cjson_value number);
double cjson_number(cjson_value number);

#ifdef __cplusplus
}
#endif

#endif
