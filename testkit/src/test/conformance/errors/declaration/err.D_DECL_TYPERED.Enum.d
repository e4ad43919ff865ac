/*
 * An enumeration twice.
 *
 * @line: 7
 */
enum e { A };
enum e { B };
BEGIN { trace(1); }
