/*
 * A variable that an assignment made.
 *
 * @line: 7
 */
BEGIN { x = "text"; }
int x;
