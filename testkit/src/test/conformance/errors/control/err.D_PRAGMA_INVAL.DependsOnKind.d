/*
 * Programs depend on providers, modules and libraries.
 *
 * @line: 7
 * @stderr: file
 */
#pragma D depends_on file unix.d
BEGIN { trace(1); }
