/*
 * @line: 4
 */
#pragma D depends_on provider nonesuch
BEGIN { exit(0); }
