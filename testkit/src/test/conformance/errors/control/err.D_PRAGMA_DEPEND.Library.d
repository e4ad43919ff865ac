/*
 * Only libraries depend on libraries.
 *
 * @line: 6
 */
#pragma D depends_on library unix.d
BEGIN { trace(1); }
