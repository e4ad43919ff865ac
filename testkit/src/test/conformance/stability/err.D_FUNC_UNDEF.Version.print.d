/*
 * @line: 5
 * @options: -q -xversion=1.8
 */
BEGIN { print(1); exit(0); }
