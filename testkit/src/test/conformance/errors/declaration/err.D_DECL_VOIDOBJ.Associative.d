/*
 * Nor values of associative arrays.
 *
 * @line: 6
 */
void x[int];
BEGIN { trace(1); }
