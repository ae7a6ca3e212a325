#include "CSheet.h"

#include <stdlib.h>
#include <xlsxwriter.h>

struct csheet_book {
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *bold;
  lxw_format *decimal;
};

csheet_book *csheet_start(const char *path, const char *sheet, const char *temporary_folder) {
  csheet_book *book = calloc(1, sizeof *book);
  if (book == NULL) return NULL;
  // Rows go to a file as they are written: memory stays flat.
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)temporary_folder};
  book->workbook = workbook_new_opt(path, &options);
  if (book->workbook == NULL) {
    free(book);
    return NULL;
  }
  book->sheet = workbook_add_worksheet(book->workbook, sheet);
  book->bold = workbook_add_format(book->workbook);
  book->decimal = workbook_add_format(book->workbook);
  if (book->sheet == NULL || book->bold == NULL || book->decimal == NULL) {
    workbook_close(book->workbook);
    free(book);
    return NULL;
  }
  format_set_bold(book->bold);
  format_set_num_format(book->decimal, "0.00");
  return book;
}

int csheet_text(csheet_book *book, uint32_t row, uint16_t column, const char *text, int is_bold) {
  return worksheet_write_string(book->sheet, row, column, text, is_bold ? book->bold : NULL);
}

int csheet_number(csheet_book *book, uint32_t row, uint16_t column, double number, int is_decimal) {
  return worksheet_write_number(book->sheet, row, column, number, is_decimal ? book->decimal : NULL);
}

int csheet_width(csheet_book *book, uint16_t column, double width) {
  return worksheet_set_column(book->sheet, column, column, width, NULL);
}

int csheet_heading(csheet_book *book, uint32_t last_row, uint16_t last_column) {
  worksheet_freeze_panes(book->sheet, 1, 0);
  lxw_error error = worksheet_repeat_rows(book->sheet, 0, 0);
  if (error != LXW_NO_ERROR) return error;
  return worksheet_autofilter(book->sheet, 0, 0, last_row, last_column);
}

int csheet_finish(csheet_book *book) {
  lxw_error error = workbook_close(book->workbook);
  free(book);
  return error;
}
