/*
 * register means nothing in D.
 *
 * @line: 6
 */
register int x;
BEGIN { trace(1); }
