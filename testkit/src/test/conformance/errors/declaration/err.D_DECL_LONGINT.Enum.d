/*
 * An enumeration is not.
 *
 * @line: 6
 */
long enum e { A } v;
BEGIN { trace(1); }
