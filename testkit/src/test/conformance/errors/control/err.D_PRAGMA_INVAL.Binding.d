/*
 * A version that is none.
 *
 * @line: 7
 */
int x;
#pragma D binding "one.two" x
BEGIN { trace(x); }
