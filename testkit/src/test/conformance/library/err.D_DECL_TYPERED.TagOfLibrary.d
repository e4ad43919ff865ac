/*
 * @line: 4
 */
struct psinfo { int m; };
BEGIN { exit(0); }
