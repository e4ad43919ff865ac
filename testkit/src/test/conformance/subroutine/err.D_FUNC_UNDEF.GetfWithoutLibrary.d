/*
 * @options: -q -xnolibs
 * @line: 5
 */
BEGIN { x = getf(0); exit(0); }
