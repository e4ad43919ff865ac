/*
 * A rate's unit.
 *
 * @line: 7
 * @stderr: Invalid value for specified option
 */
#pragma D option switchrate=2fortnights
BEGIN { trace(1); }
