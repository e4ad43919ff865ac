/*
 * The same for thread-local variables.
 *
 * @line: 7
 */
self int x;
self string x;
BEGIN { trace(1); }
