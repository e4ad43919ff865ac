/*
 * A declaration declares something.
 *
 * @line: 6
 */
int;
BEGIN { trace(1); }
