/*
 * An inline is not made of itself.
 *
 * @line: 6
 */
inline int x = x + 1;
BEGIN { trace(x); }
