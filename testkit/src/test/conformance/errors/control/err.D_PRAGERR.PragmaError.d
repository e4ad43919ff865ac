/*
 * The same as a pragma.
 *
 * @line: 8
 * @stderr: not here
 */
BEGIN { trace(1); }
#pragma error not here
