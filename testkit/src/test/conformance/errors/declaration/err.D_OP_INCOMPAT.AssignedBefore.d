/*
 * A declaration counts for all clauses, also those before it.
 *
 * @line: 6
 */
BEGIN { x = "text"; }
int x;
