/*
 * An inline's parameters are counted.
 *
 * @line: 6
 */
inline int f[int a, ...] = a;
BEGIN { trace(1); }
