// The few functions of system libxlsxwriter that the project uses: a workbook of one sheet of texts and numbers.
#ifndef CANDIDATHEQUE_CSHEET_H
#define CANDIDATHEQUE_CSHEET_H

#include <stdint.h>

/// A workbook that is being written; of one thread.
typedef struct csheet_book csheet_book;

/// Starts a workbook of one sheet at a path; NULL when that cannot be. Temporary files go to a folder of the caller's.
csheet_book *csheet_start(const char *path, const char *sheet, const char *temporary_folder);
/// Writes a cell; 0 on success. Rows and columns count from 0. A text is a text, whatever it starts with.
int csheet_text(csheet_book *book, uint32_t row, uint16_t column, const char *text, int is_bold);
int csheet_number(csheet_book *book, uint32_t row, uint16_t column, double number, int is_decimal);
/// Sets the width of a column, in characters.
int csheet_width(csheet_book *book, uint16_t column, double width);
/// Keeps the first row in view, repeats it on every printed page, and lets readers filter so many columns and rows by it.
int csheet_heading(csheet_book *book, uint32_t last_row, uint16_t last_column);
/// Writes the file and ends the workbook; 0 on success.
int csheet_finish(csheet_book *book);

#endif
