/*
 * An inline string is none made of a number.
 *
 * @line: 6
 */
inline string s = 1;
BEGIN { trace(s); }
