/*
 * A variable that was an inline.
 *
 * @line: 7
 */
inline int x = 1;
int x;
BEGIN { trace(1); }
