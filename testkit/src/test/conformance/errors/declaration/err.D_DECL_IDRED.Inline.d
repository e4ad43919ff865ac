/*
 * An inline that was a variable.
 *
 * @line: 7
 */
int x;
inline int x = 1;
BEGIN { trace(1); }
