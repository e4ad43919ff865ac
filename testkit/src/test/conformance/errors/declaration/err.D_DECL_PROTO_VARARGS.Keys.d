/*
 * An array's keys are counted.
 *
 * @line: 6
 */
int x[int, ...];
BEGIN { trace(1); }
