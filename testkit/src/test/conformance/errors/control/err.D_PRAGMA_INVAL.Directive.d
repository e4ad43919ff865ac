/*
 * #pragma D of an unknown kind.
 *
 * @line: 7
 * @stderr: nosuch
 */
#pragma D nosuch thing
BEGIN { trace(1); }
