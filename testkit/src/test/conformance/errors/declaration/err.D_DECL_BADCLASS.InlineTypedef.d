/*
 * An inline has no class.
 *
 * @line: 6
 */
inline typedef int x = 1;
BEGIN { trace(1); }
