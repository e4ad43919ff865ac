/*
 * Nor arrays of them.
 *
 * @line: 6
 */
void a[3];
BEGIN { trace(1); }
