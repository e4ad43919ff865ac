/*
 * An array's elements are no associative arrays.
 *
 * @line: 6
 */
int x[3][int];
BEGIN { trace(1); }
