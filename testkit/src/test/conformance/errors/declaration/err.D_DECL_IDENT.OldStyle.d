/*
 * Parameters have types.
 *
 * @line: 6
 */
int (*f)(a, b);
BEGIN { trace(1); }
