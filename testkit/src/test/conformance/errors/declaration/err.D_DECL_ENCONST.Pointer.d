/*
 * An address is no enumerator's value.
 *
 * @line: 6
 */
enum e { A = (int *)1 };
BEGIN { trace(1); }
