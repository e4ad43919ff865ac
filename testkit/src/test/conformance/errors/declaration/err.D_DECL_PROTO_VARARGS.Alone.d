/*
 * Keys of any number are none.
 *
 * @line: 6
 */
int x[...];
BEGIN { trace(1); }
