/*
 * Each of them.
 *
 * @line: 6
 */
inline int f[int a, int] = a;
BEGIN { trace(f[1, 2]); }
