/*
 * Functions return no arrays.
 *
 * @line: 6
 */
int (*f)(int)[3];
BEGIN { trace(1); }
