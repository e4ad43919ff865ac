/*
 * An enumerator of two enumerations.
 *
 * @line: 7
 */
enum colour { RED };
enum mood { RED };
BEGIN { trace(1); }
