/*
 * An enumerator that was a variable.
 *
 * @line: 7
 */
int RED;
enum colour { RED };
BEGIN { trace(1); }
