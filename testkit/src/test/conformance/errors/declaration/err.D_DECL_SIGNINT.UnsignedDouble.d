/*
 * Only integers have signs to choose from.
 *
 * @line: 6
 */
unsigned double d;
BEGIN { trace(1); }
