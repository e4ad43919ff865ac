/*
 * An inline's parameters have names.
 *
 * @line: 6
 */
inline int f[int] = 1;
BEGIN { trace(f[1]); }
