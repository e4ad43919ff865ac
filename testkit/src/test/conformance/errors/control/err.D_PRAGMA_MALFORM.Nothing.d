/*
 * #pragma D alone.
 *
 * @line: 6
 */
#pragma D
BEGIN { trace(1); }
