/*
 * A variable that was an enumerator.
 *
 * @line: 7
 */
enum colour { RED };
int RED;
BEGIN { trace(1); }
