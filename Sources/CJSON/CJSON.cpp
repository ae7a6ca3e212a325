#include "CJSON.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <string_view>

using simdjson::dom::element;

struct cjson_parser {
  simdjson::dom::parser parser;
};

// A value is handed out as the two words that it is made of.
static_assert(sizeof(element) == sizeof(cjson_value));
static_assert(std::is_trivially_copyable_v<element>);

static cjson_value out(const element &value) {
  cjson_value result;
  std::memcpy(&result, &value, sizeof result);
  return result;
}

static element in(cjson_value value) {
  element result;
  std::memcpy(static_cast<void *>(&result), &value, sizeof result);
  return result;
}

cjson_parser *cjson_parser_create(size_t deepest) {
  auto *created = new (std::nothrow) cjson_parser;
  if (created && created->parser.allocate(1 << 16, deepest)) {
    delete created;
    return nullptr;
  }
  return created;
}

void cjson_parser_destroy(cjson_parser *parser) { delete parser; }

bool cjson_parse(cjson_parser *parser, const void *bytes, size_t length, cjson_value *root) {
  element value;
  if (parser->parser.parse(static_cast<const char *>(bytes), length, true).get(value)) return false;
  *root = out(value);
  return true;
}

cjson_kind cjson_kind_of(cjson_value value) {
  element own = in(value);
  switch (own.type()) {
    case simdjson::dom::element_type::OBJECT: return CJSON_OBJECT;
    case simdjson::dom::element_type::ARRAY: return CJSON_ARRAY;
    case simdjson::dom::element_type::STRING: return CJSON_STRING;
    case simdjson::dom::element_type::INT64: return CJSON_INTEGER;
    case simdjson::dom::element_type::BOOL: return own.get_bool().value_unsafe() ? CJSON_TRUE : CJSON_FALSE;
    case simdjson::dom::element_type::NULL_VALUE: return CJSON_NULL;
    default: return CJSON_NUMBER;
  }
}

bool cjson_member(cjson_value object, const char *name, size_t length, cjson_value *member) {
  element value;
  if (in(object).at_key(std::string_view(name, length)).get(value)) return false;
  *member = out(value);
  return true;
}

size_t cjson_count(cjson_value array) {
  simdjson::dom::array values;
  if (in(array).get_array().get(values)) return 0;
  size_t count = 0;
  for (auto value : values) {
    (void)value;
    count++;
  }
  return count;
}

void cjson_elements(cjson_value array, cjson_value *elements) {
  simdjson::dom::array values;
  if (in(array).get_array().get(values)) return;
  for (auto value : values) *elements++ = out(value);
}

const char *cjson_text(cjson_value string, size_t *length) {
  std::string_view text;
  if (in(string).get_string().get(text)) {
    *length = 0;
    return "";
  }
  *length = text.size();
  return text.data();
}

int64_t cjson_integer(cjson_value number) {
  int64_t value = 0;
  (void)in(number).get_int64().get(value);
  return value;
}

double cjson_number(cjson_value number) {
  double value = 0;
  (void)in(number).get_double().get(value);
  return value;
}
