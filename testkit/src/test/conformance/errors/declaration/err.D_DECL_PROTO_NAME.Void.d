/*
 * What is void has no name.
 *
 * @line: 6
 */
inline int f[void a] = 1;
BEGIN { trace(1); }
