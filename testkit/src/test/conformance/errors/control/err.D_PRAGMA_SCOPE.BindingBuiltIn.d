/*
 * Nor is an action's version.
 *
 * @line: 7
 * @stderr: trace
 */
#pragma D binding "1.0" trace
BEGIN { trace(1); }
