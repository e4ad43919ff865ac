/*
 * An inline's value has its type.
 *
 * @line: 6
 */
inline int x = "one";
BEGIN { trace(x); }
