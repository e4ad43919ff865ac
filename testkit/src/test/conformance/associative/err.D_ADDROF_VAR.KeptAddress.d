/*
 * @line: 7
 * @stderr: cannot be kept
 */
struct pair { int a; int b; };
struct pair x[int];
BEGIN { x[1].a = 1; p = &x[1].b; *p = 2; exit(0); }
