// The few functions of system libxml2 that the project uses: walking over an XML document that is read piece by piece.
// Nothing outside the document is ever read: no network, no external entity, and a document type is refused.
#ifndef CANDIDATHEQUE_CXML_H
#define CANDIDATHEQUE_CXML_H

#include <stdint.h>

/// A document that is being read; of one thread at a time.
typedef struct cxml_reader cxml_reader;

/// Gives the next bytes of the document: how many, 0 at the end, -1 on failure.
typedef int32_t (*cxml_source)(void *context, char *buffer, int32_t capacity);

/// What stands next in a document.
typedef enum { CXML_END_OF_DOCUMENT = 0, CXML_START = 1, CXML_END = 2, CXML_TEXT = 3, CXML_BROKEN = -1 } cxml_event;

/// Opens a document; NULL when there is no memory. `context` must outlive the reader.
cxml_reader *cxml_open(cxml_source source, void *context);
/// Closes a document.
void cxml_close(cxml_reader *reader);

/// Goes on to the next element's start or end, or text; an empty element has a start and an end.
cxml_event cxml_next(cxml_reader *reader);
/// A pointer that stands for a name: equal names give equal pointers, as `cxml_name` does. Valid as long as the reader.
const char *cxml_intern(cxml_reader *reader, const char *name);
/// The local name of the element, interned; NULL for text.
const char *cxml_name(cxml_reader *reader);
/// The value of an attribute of the element that starts, by local name; NULL when it has none. Valid until `cxml_next`.
const char *cxml_attribute(cxml_reader *reader, const char *name);
/// The text. Valid until `cxml_next`.
const char *cxml_text(cxml_reader *reader);

#endif
