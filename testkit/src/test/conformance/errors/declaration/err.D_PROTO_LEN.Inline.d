/*
 * An inline is given what it was declared with.
 *
 * @line: 7
 */
inline int f[int a, int b] = a + b;
BEGIN { trace(f[1]); }
