/*
 * Nor inlines.
 *
 * @line: 6
 */
inline void x = 1;
BEGIN { trace(1); }
