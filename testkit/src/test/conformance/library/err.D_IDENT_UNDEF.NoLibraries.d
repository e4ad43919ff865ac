/*
 * @line: 5
 * @options: -q -xnolibs
 */
BEGIN { trace(SIGKILL); exit(0); }
