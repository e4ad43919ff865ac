/*
 * Nor has an inline.
 *
 * @line: 6
 */
inline int a`b = 1;
BEGIN { trace(1); }
