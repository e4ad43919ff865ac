/*
 * @line: 5
 * @options: -q -xversion=1.6
 */
BEGIN { @a = llquantize(1, 10, 0, 6, 20); exit(0); }
