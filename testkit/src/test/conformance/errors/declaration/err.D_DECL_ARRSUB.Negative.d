/*
 * And not less than one.
 *
 * @line: 6
 */
int a[-1];
BEGIN { trace(1); }
