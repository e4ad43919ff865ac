/*
 * An enumeration has none.
 *
 * @line: 6
 */
unsigned enum e { A } v;
BEGIN { trace(1); }
