/*
 * char is neither long nor short, in either order.
 *
 * @line: 6
 */
char short c;
BEGIN { trace(1); }
