/*
 * A bound is not left out.
 *
 * @line: 6
 */
int a[];
BEGIN { trace(1); }
