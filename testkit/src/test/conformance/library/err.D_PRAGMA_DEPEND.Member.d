/*
 * @line: 4
 */
#pragma D depends_on member task_struct.nonesuch
BEGIN { exit(0); }
