/*
 * A stack is no object.
 *
 * @line: 6
 */
stack x;
BEGIN { trace(1); }
