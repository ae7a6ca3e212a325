#include "CXML.h"

#include <libxml/xmlreader.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct cxml_reader {
  xmlTextReaderPtr reader;
  cxml_source source;
  void *context;
  int ends_next;
};

static pthread_once_t started = PTHREAD_ONCE_INIT;

static void start(void) { xmlInitParser(); }

static int read_more(void *context, char *buffer, int capacity) {
  cxml_reader *self = context;
  return self->source(self->context, buffer, capacity);
}

static int close_nothing(void *context) {
  (void)context;
  return 0;
}

cxml_reader *cxml_open(cxml_source source, void *context) {
  pthread_once(&started, start);
  cxml_reader *self = calloc(1, sizeof(*self));
  if (!self) {
    return 0;
  }
  self->source = source;
  self->context = context;
  // Neither XML_PARSE_NOENT, XML_PARSE_DTDLOAD nor XML_PARSE_HUGE: entities stay unread and libxml2's own limits hold.
  self->reader = xmlReaderForIO(read_more, close_nothing, self, 0, 0,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT);
  if (!self->reader) {
    free(self);
    return 0;
  }
  return self;
}

void cxml_close(cxml_reader *self) {
  xmlFreeTextReader(self->reader);
  free(self);
}

cxml_event cxml_next(cxml_reader *self) {
  if (self->ends_next) {
    self->ends_next = 0;
    return CXML_END;
  }
  for (;;) {
    int state = xmlTextReaderRead(self->reader);
    if (state != 1) {
      return state == 0 ? CXML_END_OF_DOCUMENT : CXML_BROKEN;
    }
    switch (xmlTextReaderNodeType(self->reader)) {
    case XML_READER_TYPE_ELEMENT:
      self->ends_next = xmlTextReaderIsEmptyElement(self->reader) == 1;
      return CXML_START;
    case XML_READER_TYPE_END_ELEMENT:
      return CXML_END;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return CXML_TEXT;
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return CXML_BROKEN;
    default:
      break;
    }
  }
}

const char *cxml_intern(cxml_reader *self, const char *name) {
  return (const char *)xmlTextReaderConstString(self->reader, (const xmlChar *)name);
}

const char *cxml_name(cxml_reader *self) { return (const char *)xmlTextReaderConstLocalName(self->reader); }

const char *cxml_attribute(cxml_reader *self, const char *name) {
  xmlNodePtr node = xmlTextReaderCurrentNode(self->reader);
  if (!node || node->type != XML_ELEMENT_NODE) {
    return 0;
  }
  for (xmlAttrPtr attribute = node->properties; attribute; attribute = attribute->next) {
    if (strcmp((const char *)attribute->name, name) == 0) {
      xmlNodePtr value = attribute->children;
      // Values of one piece only: several mean an entity of the document's own, which are not read.
      return !value ? "" : value->type == XML_TEXT_NODE && !value->next ? (const char *)value->content : 0;
    }
  }
  return 0;
}

const char *cxml_text(cxml_reader *self) { return (const char *)xmlTextReaderConstValue(self->reader); }
