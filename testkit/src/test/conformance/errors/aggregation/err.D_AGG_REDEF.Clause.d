/*
 * Also in another clause.
 *
 * @line: 7
 */
BEGIN { @a = min(1); }
BEGIN { @a = max(1); }
