/*
 * A name twice.
 *
 * @line: 6
 */
inline int f[int a, int a] = a;
BEGIN { trace(f[1, 2]); }
