/*
 * Only integers have signs to choose from.
 *
 * @line: 6
 */
signed float f;
BEGIN { trace(1); }
