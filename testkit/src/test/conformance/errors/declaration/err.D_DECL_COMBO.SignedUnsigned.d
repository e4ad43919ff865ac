/*
 * Not both.
 *
 * @line: 6
 */
signed unsigned x;
BEGIN { trace(1); }
