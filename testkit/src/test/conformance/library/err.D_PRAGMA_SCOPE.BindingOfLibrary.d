/*
 * @line: 4
 */
#pragma D binding "1.0" SIGKILL
BEGIN { exit(0); }
