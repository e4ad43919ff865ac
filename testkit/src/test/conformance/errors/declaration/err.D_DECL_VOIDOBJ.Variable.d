/*
 * There are no void objects.
 *
 * @line: 6
 */
void x;
BEGIN { trace(1); }
