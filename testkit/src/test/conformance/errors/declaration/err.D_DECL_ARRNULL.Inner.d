/*
 * In no dimension.
 *
 * @line: 6
 */
int a[2][];
BEGIN { trace(1); }
