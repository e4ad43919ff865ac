/*
 * Statements stand in clauses.
 *
 * @line: 6
 */
x = 1;
BEGIN { trace(1); }
