// Carries the compiler flags of the system library to the one C target that includes its headers; Swift sees none of them.
