/*
 * @line: 5
 * @options: -q -xversion=1.0
 */
BEGIN { trace(strchr("a", 97)); exit(0); }
