/*
 * A provider that this system lacks.
 *
 * @line: 7
 * @stderr: provider nosuch
 */
#pragma D depends_on provider nosuch
BEGIN { trace(1); }
