/*
 * And of its types.
 *
 * @line: 7
 */
inline int f[int a] = a;
BEGIN { trace(f["one"]); }
