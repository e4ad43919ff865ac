/* @line: 2 */
BEGIN { printm(8, (char *)alloca(8)); exit(0); }
