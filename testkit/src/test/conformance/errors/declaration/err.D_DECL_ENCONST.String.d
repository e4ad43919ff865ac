/*
 * And an integer.
 *
 * @line: 6
 */
enum e { A = "one" };
BEGIN { trace(1); }
