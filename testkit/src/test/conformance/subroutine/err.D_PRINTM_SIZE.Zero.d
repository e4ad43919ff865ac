/* @line: 2 */
BEGIN { printm(0, memref("a", 1)); exit(0); }
