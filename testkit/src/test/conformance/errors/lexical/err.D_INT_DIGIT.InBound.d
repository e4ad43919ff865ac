/*
 * The same in an array's bound.
 *
 * @line: 6
 */
int x[09];
BEGIN { trace(1); }
