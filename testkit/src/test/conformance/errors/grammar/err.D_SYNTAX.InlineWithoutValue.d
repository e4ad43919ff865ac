/*
 * An inline has a value.
 *
 * @line: 7
 * @stderr: syntax error near ";"
 */
inline int x;
BEGIN { trace(x); }
