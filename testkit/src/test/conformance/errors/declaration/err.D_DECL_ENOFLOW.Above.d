/*
 * And an int.
 *
 * @line: 6
 */
enum e { A = 2147483648 };
BEGIN { trace(1); }
