/*
 * An inline twice.
 *
 * @line: 7
 */
inline int x = 1;
inline int x = 2;
BEGIN { trace(1); }
