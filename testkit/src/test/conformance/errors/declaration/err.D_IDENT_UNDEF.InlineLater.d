/*
 * An inline uses what came before it.
 *
 * @line: 6
 */
inline int x = y + 1;
int y;
BEGIN { trace(x); }
