/*
 * A bound is a constant.
 *
 * @line: 7
 */
int n;
int a[n];
BEGIN { trace(1); }
