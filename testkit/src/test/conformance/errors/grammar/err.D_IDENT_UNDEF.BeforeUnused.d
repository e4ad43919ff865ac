/*
 * Arguments nobody uses come last.
 *
 * @arguments: unused
 * @line: 7
 */
BEGIN { trace(nosuch); }
