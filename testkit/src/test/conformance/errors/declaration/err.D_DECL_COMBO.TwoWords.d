/*
 * One type name.
 *
 * @line: 6
 */
int double x;
BEGIN { trace(1); }
