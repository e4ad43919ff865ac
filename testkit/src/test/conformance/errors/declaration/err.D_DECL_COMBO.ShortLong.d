/*
 * Not both.
 *
 * @line: 6
 */
short long x;
BEGIN { trace(1); }
