/* @line: 2 */
BEGIN { x = memref("a"); exit(0); }
