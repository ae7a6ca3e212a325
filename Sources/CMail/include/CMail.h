// The few functions of system GMime that the project uses: it takes a message apart.
#ifndef CANDIDATHEQUE_CMAIL_H
#define CANDIDATHEQUE_CMAIL_H

#include <stddef.h>
#include <stdint.h>

/// The head of a message; valid during the call that gives it.
typedef struct {
  const char *subject;     ///< UTF-8, NULL when there is none
  int year, month, day;    ///< of the date, in its own time zone; 0 when there is none
} cmail_head;

/// A part without parts of its own; valid during the call that gives it.
typedef struct {
  const char *type;        ///< `text/plain`, in small letters
  const char *charset;     ///< as the message names it, NULL when it does not
  const char *name;        ///< the file's name, UTF-8, NULL when there is none
  int is_attachment;       ///< whether the message says that it is to be kept apart from the text
  int has_content_id;      ///< whether the text of the message refers to it (a logo, a picture)
  int alternative;         ///< the number of the alternative that it is a version of, 0 for none
  const uint8_t *bytes;    ///< the content, decoded; a message's own bytes for `message/rfc822`
  size_t length;
} cmail_part;

typedef void (*cmail_head_fn)(void *context, const cmail_head *head);
typedef void (*cmail_part_fn)(void *context, const cmail_part *part);

/// How a reading ended.
enum {
  CMAIL_READ = 0,
  CMAIL_UNREADABLE = 1,    ///< no message is there
  CMAIL_TOO_MANY = 2       ///< more parts than the limit; those before it were given
};

/// Reads a message, or every message of a mailbox: the head of each, then its parts in order.
int cmail_read(const uint8_t *bytes, size_t length, int is_mailbox, int part_limit, void *context, cmail_head_fn head,
               cmail_part_fn part);

/// Brings bytes of a named character set to UTF-8; NULL when the set is unknown. Free with `cmail_free`.
uint8_t *cmail_utf8(const char *charset, const uint8_t *bytes, size_t length, size_t *count);

/// Frees what `cmail_utf8` gave.
void cmail_free(uint8_t *bytes);

#endif
