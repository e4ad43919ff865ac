/*
 * @line: 4
 */
#pragma D attributes Private/Private/Unknown curpsinfo
BEGIN { exit(0); }
