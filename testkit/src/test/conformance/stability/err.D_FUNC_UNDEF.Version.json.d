/*
 * @line: 5
 * @options: -q -xversion=1.10
 */
BEGIN { trace(json("{}", "a")); exit(0); }
