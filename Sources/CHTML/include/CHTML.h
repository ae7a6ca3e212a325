// The few functions of system libxml2 that the project uses: its HTML parser, without a tree, a network or a file.
#ifndef CANDIDATHEQUE_CHTML_H
#define CANDIDATHEQUE_CHTML_H

#include <stddef.h>
#include <stdint.h>

/// The marks that stand in the text for the structure of the page. Text itself holds no byte below 0x20 but line feeds.
enum {
  CHTML_TITLE = 0x01,       ///< begins a line: the title of the page
  CHTML_HEADING = 0x02,     ///< begins a line: a heading
  CHTML_ITEM = 0x03,        ///< begins a line: an item of a list
  CHTML_ROW = 0x04,         ///< begins a line: a row of a table
  CHTML_TABLE = 0x05,       ///< a line of its own: a table begins
  CHTML_TABLE_END = 0x06,   ///< a line of its own: a table ends
  CHTML_MAIN = 0x07,        ///< a line of its own: the main content begins
  CHTML_MAIN_END = 0x08,    ///< a line of its own: the main content ends
  CHTML_BREAK = 0x0B,       ///< a line break inside a cell
  CHTML_SPAN = 0x0C,        ///< after CHTML_CELL: the next byte less 0x20 is how many rows the cell stands in
  CHTML_CELL = 0x1F         ///< begins a cell of a row; a cell over several columns is followed by empty ones
};

/// How a reading ended.
enum {
  CHTML_READ = 0,
  CHTML_TOO_DEEP = 1,       ///< elements are nested deeper than the limit
  CHTML_TOO_MANY = 2,       ///< more elements than the limit
  CHTML_NO_MEMORY = 3
};

/// Bounds on one reading.
typedef struct {
  int depth;
  long elements;
} chtml_limits;

/// Reads the text of a page of well-formed UTF-8. Menus, footers and forms are passed over unless `keep_all` is not 0.
/// What was read before a limit was met is in `text` too. Free it with `chtml_free`.
int chtml_text(const uint8_t *html, size_t length, chtml_limits limits, int keep_all, uint8_t **text,
               size_t *text_length);

/// Frees what `chtml_text` gave.
void chtml_free(uint8_t *text);

/// The code point of a named character (`eacute`), 0 for an unknown name.
uint32_t chtml_entity(const char *name);

#endif
