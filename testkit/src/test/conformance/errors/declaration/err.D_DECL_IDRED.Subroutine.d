/*
 * Nor a subroutine.
 *
 * @line: 6
 */
int strlen;
BEGIN { trace(1); }
