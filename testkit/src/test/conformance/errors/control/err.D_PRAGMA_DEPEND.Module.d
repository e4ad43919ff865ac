/*
 * A module that this system lacks.
 *
 * @line: 7
 * @stderr: module nosuch
 */
#pragma D depends_on module nosuch
BEGIN { trace(1); }
