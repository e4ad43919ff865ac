/*
 * Nor with two keys.
 *
 * @line: 6
 */
this string x[int, string];
BEGIN { trace(1); }
