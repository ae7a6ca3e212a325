#include "CMail.h"

#include <gmime/gmime.h>
#include <string.h>

/// Parts inside parts are walked over this deep; GMime itself stops parsing before.
#define NESTED_PARTS 64

typedef struct {
  void *context;
  cmail_part_fn part;
  int count, limit, alternatives, outcome;
} reading;

static void start(void) {
  static gsize is_started = 0;
  if (g_once_init_enter(&is_started)) {
    g_mime_init();
    g_once_init_leave(&is_started, 1);
  }
}

static void give(reading *state, GMimeObject *object, GByteArray *content, int alternative) {
  GMimeContentType *type = g_mime_object_get_content_type(object);
  const char *name = NULL;
  gchar *mime = type != NULL ? g_mime_content_type_get_mime_type(type) : g_strdup("text/plain");
  gchar *lower = g_ascii_strdown(mime, -1);
  int is_attachment = 0;
  GMimeContentDisposition *disposition = g_mime_object_get_content_disposition(object);
  if (disposition != NULL) is_attachment = g_mime_content_disposition_is_attachment(disposition);
  if (GMIME_IS_PART(object)) {
    name = g_mime_part_get_filename(GMIME_PART(object));
  } else if (disposition != NULL) {
    name = g_mime_content_disposition_get_parameter(disposition, "filename");
  }
  cmail_part part = {
    .type = lower,
    .charset = g_mime_object_get_content_type_parameter(object, "charset"),
    .name = name,
    .is_attachment = is_attachment,
    .has_content_id = g_mime_object_get_content_id(object) != NULL,
    .alternative = alternative,
    .bytes = content->data,
    .length = content->len,
  };
  state->part(state->context, &part);
  g_free(lower);
  g_free(mime);
}

static void walk(reading *state, GMimeObject *object, int alternative, int depth) {
  if (object == NULL || state->outcome != CMAIL_READ) return;
  if (GMIME_IS_MULTIPART(object) && depth < NESTED_PARTS) {
    GMimeContentType *type = g_mime_object_get_content_type(object);
    if (alternative == 0 && type != NULL && g_mime_content_type_is_type(type, "multipart", "alternative")) {
      alternative = ++state->alternatives;
    }
    int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
    for (int index = 0; index < count; index++) {
      walk(state, g_mime_multipart_get_part(GMIME_MULTIPART(object), index), alternative, depth + 1);
    }
    return;
  }
  if (++state->count > state->limit || depth >= NESTED_PARTS) {
    state->outcome = CMAIL_TOO_MANY;
    return;
  }
  GMimeStream *stream = g_mime_stream_mem_new();
  if (GMIME_IS_MESSAGE_PART(object)) {
    GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (message != NULL) g_mime_object_write_to_stream(GMIME_OBJECT(message), NULL, stream);
  } else if (GMIME_IS_PART(object)) {
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(object));
    if (content != NULL) g_mime_data_wrapper_write_to_stream(content, stream);
  }
  give(state, object, g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream)), alternative);
  g_object_unref(stream);
}

int cmail_read(const uint8_t *bytes, size_t length, int is_mailbox, int part_limit, void *context, cmail_head_fn head,
               cmail_part_fn part) {
  start();
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer((const char *)bytes, length);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  g_object_unref(stream);
  g_mime_parser_set_format(parser, is_mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  reading state = {.context = context, .part = part, .limit = part_limit, .outcome = CMAIL_READ};
  int messages = 0;
  do {
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (message == NULL) break;
    messages++;
    GDateTime *date = g_mime_message_get_date(message);
    cmail_head given = {.subject = g_mime_message_get_subject(message)};
    if (date != NULL) g_date_time_get_ymd(date, &given.year, &given.month, &given.day);
    head(context, &given);
    walk(&state, g_mime_message_get_mime_part(message), 0, 0);
    g_object_unref(message);
  } while (is_mailbox && state.outcome == CMAIL_READ && !g_mime_parser_eos(parser));
  g_object_unref(parser);
  return messages == 0 ? CMAIL_UNREADABLE : state.outcome;
}

uint8_t *cmail_utf8(const char *charset, const uint8_t *bytes, size_t length, size_t *count) {
  start();
  gsize written = 0;
  const char *canonical = g_mime_charset_iconv_name(charset);
  gchar *text = g_convert_with_fallback((const gchar *)bytes, (gssize)length, "UTF-8",
                                        canonical != NULL ? canonical : charset, "?", NULL, &written, NULL);
  *count = written;
  return (uint8_t *)text;
}

void cmail_free(uint8_t *bytes) { g_free(bytes); }
