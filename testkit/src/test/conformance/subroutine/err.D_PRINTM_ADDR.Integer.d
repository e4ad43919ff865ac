/* @line: 2 */
BEGIN { printm(8, 1234); exit(0); }
