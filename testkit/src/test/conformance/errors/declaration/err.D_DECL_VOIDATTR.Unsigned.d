/*
 * void has no attributes.
 *
 * @line: 6
 */
unsigned void *p;
BEGIN { trace(1); }
