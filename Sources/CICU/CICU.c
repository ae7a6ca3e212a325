#include "CICU.h"

#include <unicode/unorm2.h>
#include <unicode/utypes.h>

const cicu_normaliser *cicu_nfkc_casefold(void) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *instance = unorm2_getNFKCCasefoldInstance(&status);
  return U_FAILURE(status) ? 0 : (const cicu_normaliser *)instance;
}

const cicu_normaliser *cicu_nfd(void) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *instance = unorm2_getNFDInstance(&status);
  return U_FAILURE(status) ? 0 : (const cicu_normaliser *)instance;
}

int32_t cicu_normalise(const cicu_normaliser *normaliser, const uint16_t *source, int32_t length,
                       uint16_t *destination, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = unorm2_normalize((const UNormalizer2 *)normaliser, (const UChar *)source, length,
                                    (UChar *)destination, capacity, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    return needed;
  }
  return U_FAILURE(status) ? -1 : needed;
}
