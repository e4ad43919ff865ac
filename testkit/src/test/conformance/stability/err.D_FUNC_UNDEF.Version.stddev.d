/*
 * @line: 5
 * @options: -q -xversion=1.5
 */
BEGIN { @a = stddev(1); exit(0); }
