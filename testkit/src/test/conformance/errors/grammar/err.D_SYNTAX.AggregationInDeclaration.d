/*
 * Aggregations are not declared.
 *
 * @line: 6
 */
int @a;
BEGIN { @a = count(); }
