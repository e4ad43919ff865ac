/*
 * @line: 5
 * @options: -q -xversion=1.2
 */
BEGIN { trace(htons(1)); exit(0); }
