/*
 * @line: 5
 * @options: -q -xversion=1.7
 */
BEGIN { trace(toupper("a")); exit(0); }
