/*
 * A bound is an integer.
 *
 * @line: 6
 */
int a["three"];
BEGIN { trace(1); }
