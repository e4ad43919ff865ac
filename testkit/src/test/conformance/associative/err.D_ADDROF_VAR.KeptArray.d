/*
 * An array of characters stands for its address.
 *
 * @line: 10
 * @stderr: cannot be kept
 */
struct name { int a; char text[8]; };
struct name x[int];
this char *p;
BEGIN { x[1].a = 1; this->p = x[1].text; exit(0); }
