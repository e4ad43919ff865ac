/*
 * A program is read as a whole before its clauses are looked at.
 *
 * @line: 7
 */
BEGIN { trace(nosuch); }
BEGIN { trace(1; }
