/*
 * char is neither long nor short.
 *
 * @line: 6
 */
long char c;
BEGIN { trace(1); }
