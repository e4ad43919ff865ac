/*
 * @line: 4
 */
BEGIN { SIGKILL = 3; exit(0); }
