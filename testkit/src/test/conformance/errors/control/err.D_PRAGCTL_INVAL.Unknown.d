/*
 * A control line that is none.
 *
 * @line: 7
 * @stderr: nosuch
 */
#nosuch line
BEGIN { trace(1); }
