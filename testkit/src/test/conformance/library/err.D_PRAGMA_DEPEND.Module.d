/*
 * @line: 4
 */
#pragma D depends_on module nonesuch
BEGIN { exit(0); }
