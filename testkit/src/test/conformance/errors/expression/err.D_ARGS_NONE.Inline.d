/*
 * args[ ] belongs to a clause.
 *
 * @line: 6
 */
inline int first = args[0];
BEGIN { trace(first); }
