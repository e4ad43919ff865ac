/*
 * static means nothing in D.
 *
 * @line: 6
 */
static int x;
BEGIN { trace(1); }
