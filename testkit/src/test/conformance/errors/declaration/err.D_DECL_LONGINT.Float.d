/*
 * A float is not long.
 *
 * @line: 6
 */
long float x;
BEGIN { trace(1); }
