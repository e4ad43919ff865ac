/*
 * A version of what is never defined.
 *
 * @line: 7
 * @stderr: never
 */
#pragma D binding "1.0" never
BEGIN { trace(1); }
