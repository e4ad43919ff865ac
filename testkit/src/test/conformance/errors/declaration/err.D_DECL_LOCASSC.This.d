/*
 * Clause-local variables are no associative arrays.
 *
 * @line: 6
 */
this int x[int];
BEGIN { trace(1); }
