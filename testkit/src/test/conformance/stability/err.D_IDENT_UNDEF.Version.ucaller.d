/*
 * @line: 5
 * @options: -q -xversion=1.1
 */
BEGIN { trace(ucaller); exit(0); }
