/*
 * An inline has no class.
 *
 * @line: 6
 */
inline self int x = 1;
BEGIN { trace(1); }
