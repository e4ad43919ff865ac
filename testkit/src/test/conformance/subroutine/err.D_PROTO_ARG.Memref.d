/* @line: 2 */
BEGIN { x = memref(12, 1); exit(0); }
