/* @line: 2 */
BEGIN { printm(pid, memref("a", 1)); exit(0); }
