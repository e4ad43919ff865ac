/*
 * A version is a string.
 *
 * @line: 7
 */
int x;
#pragma D binding 1.0 x
BEGIN { trace(x); }
