/*
 * The same for clause-local variables.
 *
 * @line: 7
 */
this int x;
this string x;
BEGIN { trace(1); }
