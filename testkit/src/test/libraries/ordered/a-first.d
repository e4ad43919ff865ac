/* Needs a file that comes later by name. */
#pragma D depends_on library b-second.d
inline int first = second + 1;
