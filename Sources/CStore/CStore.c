#include "CStore.h"

#include <sqlite3.h>

void cstore_keep_no_account_of_memory(void) { (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
