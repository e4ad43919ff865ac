/*
 * Only libraries depend on libraries.
 *
 * @line: 7
 * @stderr: library
 */
#pragma D depends_on library unix.d
BEGIN { trace(1); }
