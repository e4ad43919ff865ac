/*
 * Also if it only follows another.
 *
 * @line: 6
 */
enum e { A = 2147483647, B };
BEGIN { trace(1); }
