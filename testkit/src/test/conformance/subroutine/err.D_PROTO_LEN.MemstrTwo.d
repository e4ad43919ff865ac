/* @line: 2 */
BEGIN { trace(memstr("abc", 32)); exit(0); }
