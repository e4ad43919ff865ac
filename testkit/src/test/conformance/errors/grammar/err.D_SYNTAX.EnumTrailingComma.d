/*
 * No comma after the last enumerator.
 *
 * @line: 6
 */
enum colour { RED, GREEN, };
BEGIN { trace(RED); }
