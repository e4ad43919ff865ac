/*
 * An inline without a name.
 *
 * @line: 6
 */
inline int = 1;
BEGIN { trace(1); }
