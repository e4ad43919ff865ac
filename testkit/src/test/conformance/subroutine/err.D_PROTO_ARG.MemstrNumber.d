/* @line: 2 */
BEGIN { trace(memstr(arg0, 32, 2)); exit(0); }
