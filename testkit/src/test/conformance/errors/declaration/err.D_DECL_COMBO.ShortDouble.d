/*
 * A double is not short.
 *
 * @line: 6
 */
short double x;
BEGIN { trace(1); }
