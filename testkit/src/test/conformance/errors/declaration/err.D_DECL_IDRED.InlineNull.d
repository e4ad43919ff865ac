/*
 * NULL is an inline that exists.
 *
 * @line: 6
 */
inline int NULL = 1;
BEGIN { trace(1); }
