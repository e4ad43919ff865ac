/*
 * One option a pragma.
 *
 * @line: 6
 */
#pragma D option quiet flowindent
BEGIN { trace(1); }
