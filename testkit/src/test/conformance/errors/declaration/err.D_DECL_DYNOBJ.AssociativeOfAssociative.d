/*
 * Nor are the elements of an associative array.
 *
 * @line: 6
 */
int x[int][string];
BEGIN { trace(1); }
