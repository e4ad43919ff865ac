/*
 * An enumerator twice in one.
 *
 * @line: 6
 */
enum colour { RED, RED };
BEGIN { trace(1); }
