// The few functions of system ICU that the project uses. ICU's own headers stay in the implementation file: they
// redefine types that Foundation's private copy of ICU defines too, and Swift refuses to see both.
#ifndef CANDIDATHEQUE_CICU_H
#define CANDIDATHEQUE_CICU_H

#include <stdint.h>

/// A shared, immutable normaliser; safe to use from any thread.
typedef struct cicu_normaliser cicu_normaliser;

/// NFKC_Casefold (UAX #31); NULL when ICU's data is missing.
const cicu_normaliser *cicu_nfkc_casefold(void);

/// NFD (UAX #15); NULL when ICU's data is missing.
const cicu_normaliser *cicu_nfd(void);

/// Normalises `source` into `destination`; returns the length needed, or -1 on an error other than a short buffer.
int32_t cicu_normalise(const cicu_normaliser *normaliser, const uint16_t *source, int32_t length,
                       uint16_t *destination, int32_t capacity);

#endif
