/*
 * And an int, also below.
 *
 * @line: 6
 */
enum e { A = -2147483649 };
BEGIN { trace(1); }
