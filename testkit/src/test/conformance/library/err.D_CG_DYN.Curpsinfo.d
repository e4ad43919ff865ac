/*
 * @line: 4
 */
BEGIN { x = curpsinfo; exit(0); }
