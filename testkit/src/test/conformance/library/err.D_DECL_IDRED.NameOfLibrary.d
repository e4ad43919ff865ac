/*
 * @line: 4
 */
int SIGKILL;
BEGIN { exit(0); }
