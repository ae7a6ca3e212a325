// What Swift cannot say to SQLite: a function with a variable list of arguments.
#ifndef CANDIDATHEQUE_CSTORE_H
#define CANDIDATHEQUE_CSTORE_H

/// Asks SQLite to keep no account of the memory that it uses, which takes a lock at each allocation and which nobody reads.
/// It must come before the first database is opened, and does nothing after that. It changes no result.
void cstore_keep_no_account_of_memory(void);

#endif
