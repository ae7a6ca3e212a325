#include "CHTML.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/// How many tables may stand inside each other before their cells are no longer told apart.
#define NESTED_TABLES 32

/// How many rows or columns a cell may stand in; the rest is one.
#define MOST_SPANNED 60

typedef struct {
  chtml_limits limits;
  int keep_all;
  htmlParserCtxtPtr parser;
  uint8_t *bytes;
  size_t count, capacity;
  int outcome;
  int depth;
  long elements;
  int skipped_at;  // the depth at which a passed-over element began, 0 outside of one
  int preformatted;
  int in_cell[NESTED_TABLES];
  int columns[NESTED_TABLES];  // how many columns the open cell stands in
  int tables;
} reading;

static void stop(reading *state, int outcome) {
  if (state->outcome == CHTML_READ) {
    state->outcome = outcome;
    xmlStopParser(state->parser);
  }
}

static void add(reading *state, const uint8_t *bytes, size_t count) {
  if (state->count + count > state->capacity) {
    size_t capacity = state->capacity * 2 + count + 256;
    uint8_t *grown = realloc(state->bytes, capacity);
    if (grown == NULL) {
      stop(state, CHTML_NO_MEMORY);
      return;
    }
    state->bytes = grown;
    state->capacity = capacity;
  }
  memcpy(state->bytes + state->count, bytes, count);
  state->count += count;
}

static void add_byte(reading *state, uint8_t byte) { add(state, &byte, 1); }

static uint8_t last(const reading *state) { return state->count > 0 ? state->bytes[state->count - 1] : '\n'; }

static int *cell(reading *state) {
  int index = state->tables < NESTED_TABLES ? state->tables : NESTED_TABLES - 1;
  return &state->in_cell[index];
}

static void break_line(reading *state) {
  while (state->count > 0 && last(state) == ' ') state->count--;
  add_byte(state, *cell(state) ? CHTML_BREAK : '\n');
}

/// Whether nothing stands on the line yet but its mark.
static int is_line_start(const reading *state) {
  uint8_t byte = last(state);
  return byte == '\n' || byte == CHTML_BREAK || byte == CHTML_CELL || (byte >= CHTML_TITLE && byte <= CHTML_ROW);
}

static void end_line(reading *state) {
  while (state->count > 0 && last(state) == ' ') state->count--;
  if (!is_line_start(state)) break_line(state);
}

/// Ends the line of a row, whose last cell may be empty.
static void end_row(reading *state) {
  while (state->count > 0 && last(state) == ' ') state->count--;
  if (state->count > 0 && last(state) != '\n') add_byte(state, '\n');
}

/// An empty line between what stands before and after.
static void end_paragraph(reading *state) {
  end_line(state);
  if (state->count > 1 && last(state) == '\n' && state->bytes[state->count - 2] != '\n') add_byte(state, '\n');
}

static void mark_line(reading *state, uint8_t mark) {
  while (state->count > 0 && last(state) == ' ') state->count--;
  add_byte(state, '\n');
  add_byte(state, mark);
  add_byte(state, '\n');
}

typedef enum { INLINE, BLOCK, PARAGRAPH, HEADING, ITEM, TABLE, ROW, CELL, TERM, DETAIL, MAIN, TITLE, PRE, RULE, SKIP,
               SKIP_ALWAYS } role;

static const struct { const char *name; role role; } roles[] = {
  {"address", BLOCK}, {"article", PARAGRAPH}, {"aside", SKIP}, {"blockquote", PARAGRAPH}, {"br", RULE},
  {"button", SKIP}, {"canvas", SKIP_ALWAYS}, {"caption", BLOCK}, {"center", BLOCK}, {"dd", DETAIL}, {"div", BLOCK},
  {"dl", PARAGRAPH}, {"dt", TERM}, {"embed", SKIP_ALWAYS}, {"fieldset", BLOCK}, {"figcaption", BLOCK},
  {"footer", SKIP}, {"form", BLOCK}, {"h1", HEADING}, {"h2", HEADING}, {"h3", HEADING}, {"h4", HEADING},
  {"h5", HEADING}, {"h6", HEADING}, {"header", BLOCK}, {"hr", PARAGRAPH}, {"iframe", SKIP_ALWAYS}, {"li", ITEM},
  {"main", MAIN}, {"nav", SKIP}, {"noscript", SKIP}, {"object", SKIP_ALWAYS}, {"ol", PARAGRAPH}, {"option", SKIP},
  {"p", PARAGRAPH}, {"pre", PRE}, {"script", SKIP_ALWAYS}, {"section", PARAGRAPH}, {"select", SKIP},
  {"style", SKIP_ALWAYS}, {"svg", SKIP_ALWAYS}, {"table", TABLE}, {"td", CELL}, {"template", SKIP},
  {"textarea", SKIP}, {"th", CELL}, {"title", TITLE}, {"tr", ROW}, {"ul", PARAGRAPH},
};

static role role_of(const char *name) {
  size_t low = 0, high = sizeof roles / sizeof roles[0];
  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = strcmp(name, roles[middle].name);
    if (order == 0) return roles[middle].role;
    if (order < 0) high = middle; else low = middle + 1;
  }
  return INLINE;
}

static int is_hidden(const xmlChar **attributes) {
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
    if (strcmp((const char *)attributes[0], "hidden") == 0) return 1;
  }
  return 0;
}

/// How many rows or columns a cell stands in: 1 where the page says nothing sensible.
static int span(const xmlChar **attributes, const char *name) {
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
    if (strcmp((const char *)attributes[0], name) == 0 && attributes[1] != NULL) {
      long count = strtol((const char *)attributes[1], NULL, 10);
      return count < 1 ? 1 : count > MOST_SPANNED ? MOST_SPANNED : (int)count;
    }
  }
  return 1;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  reading *state = context;
  if (state->outcome != CHTML_READ) return;
  state->depth++;
  if (++state->elements > state->limits.elements) stop(state, CHTML_TOO_MANY);
  if (state->depth > state->limits.depth) stop(state, CHTML_TOO_DEEP);
  if (state->skipped_at || state->outcome != CHTML_READ) return;
  role role = role_of((const char *)name);
  if (role == SKIP_ALWAYS || (!state->keep_all && (role == SKIP || is_hidden(attributes)))) {
    state->skipped_at = state->depth;
    return;
  }
  switch (role) {
    case INLINE: case SKIP: case SKIP_ALWAYS: break;
    case RULE: break_line(state); break;
    case BLOCK: end_line(state); break;
    case PARAGRAPH: end_paragraph(state); break;
    case TERM: end_line(state); add_byte(state, *cell(state) ? CHTML_BREAK : CHTML_ROW);
      if (!*cell(state)) add_byte(state, CHTML_CELL);
      break;
    case DETAIL: if (!*cell(state)) add_byte(state, CHTML_CELL); else add_byte(state, ' '); break;
    case TITLE: add_byte(state, '\n'); add_byte(state, CHTML_TITLE); break;
    case HEADING: end_paragraph(state); if (!*cell(state)) add_byte(state, CHTML_HEADING); break;
    case ITEM: end_line(state);
      if (!*cell(state)) add_byte(state, CHTML_ITEM); else add(state, (const uint8_t *)"- ", 2);
      break;
    case PRE: end_line(state); state->preformatted++; break;
    case MAIN: mark_line(state, CHTML_MAIN); break;
    case TABLE: mark_line(state, CHTML_TABLE); state->tables++; *cell(state) = 0; break;
    case ROW: *cell(state) = 0; end_row(state); add_byte(state, CHTML_ROW); break;
    case CELL: {
      add_byte(state, CHTML_CELL);
      *cell(state) = 1;
      state->columns[cell(state) - state->in_cell] = span(attributes, "colspan");
      int rows = span(attributes, "rowspan");
      if (rows > 1) {
        add_byte(state, CHTML_SPAN);
        add_byte(state, (uint8_t)(0x20 + rows));
      }
      break;
    }
  }
}

static void end_element(void *context, const xmlChar *name) {
  reading *state = context;
  if (state->outcome != CHTML_READ) return;
  state->depth--;
  if (state->skipped_at) {
    if (state->depth < state->skipped_at) state->skipped_at = 0;
    return;
  }
  switch (role_of((const char *)name)) {
    case BLOCK: case HEADING: case ITEM: case TITLE: end_line(state); break;
    case PARAGRAPH: end_paragraph(state); break;
    case PRE: if (state->preformatted > 0) state->preformatted--; end_line(state); break;
    case MAIN: mark_line(state, CHTML_MAIN_END); break;
    case TABLE: *cell(state) = 0; if (state->tables > 0) state->tables--; mark_line(state, CHTML_TABLE_END); break;
    case CELL: {
      *cell(state) = 0;
      int *columns = &state->columns[cell(state) - state->in_cell];
      for (; *columns > 1; (*columns)--) add_byte(state, CHTML_CELL);
      break;
    }
    case ROW: *cell(state) = 0; end_row(state); break;
    default: break;
  }
}

/// Spaces are brought to one, line breaks inside a paragraph are spaces; invisible signs are dropped.
static void characters(void *context, const xmlChar *text, int length) {
  reading *state = context;
  if (state->skipped_at || state->outcome != CHTML_READ) return;
  for (int index = 0; index < length; index++) {
    uint8_t byte = text[index];
    int left = length - index;
    if (byte == '\n' && state->preformatted) {
      break_line(state);
    } else if (byte <= ' ' || byte == 0x7F) {
      if (last(state) != ' ' && last(state) != '\n') add_byte(state, ' ');
    } else if (byte == 0xC2 && left > 1 && text[index + 1] == 0xA0) {  // no-break space
      if (last(state) != ' ' && last(state) != '\n') add_byte(state, ' ');
      index++;
    } else if (byte == 0xC2 && left > 1 && text[index + 1] == 0xAD) {  // soft hyphen
      index++;
    } else if (byte == 0xE2 && left > 2 && text[index + 1] == 0x80 && text[index + 2] >= 0x8B && text[index + 2] <= 0x8F) {
      index += 2;  // zero-width signs and marks of direction
    } else if (byte == 0xEF && left > 2 && text[index + 1] == 0xBB && text[index + 2] == 0xBF) {
      index += 2;
    } else {
      add_byte(state, byte);
    }
  }
}

static void quiet(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

int chtml_text(const uint8_t *html, size_t length, chtml_limits limits, int keep_all, uint8_t **text,
               size_t *text_length) {
  *text = NULL;
  *text_length = 0;
  if (length == 0) return CHTML_READ;
  if (length > INT_MAX) return CHTML_TOO_MANY;
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return CHTML_NO_MEMORY;
  reading state = {.limits = limits, .keep_all = keep_all, .parser = parser};
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = characters;
  parser->sax->cdataBlock = characters;
  parser->sax->ignorableWhitespace = characters;
  parser->sax->warning = quiet;
  parser->sax->error = quiet;
  parser->userData = &state;
  htmlDocPtr document = htmlCtxtReadMemory(parser, (const char *)html, (int)length, NULL, "UTF-8",
                                           HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                               | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
  if (document != NULL) xmlFreeDoc(document);
  htmlFreeParserCtxt(parser);
  *text = state.bytes;
  *text_length = state.count;
  return state.outcome;
}

void chtml_free(uint8_t *text) { free(text); }

uint32_t chtml_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity == NULL ? 0 : entity->value;
}
