/*
 * @line: 5
 * @stderr: it needs FreeBSD
 */
BEGIN { x = memstr("a", 32, 2); exit(0); }
