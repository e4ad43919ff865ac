/* @line: 2 */
BEGIN { printm(8); exit(0); }
