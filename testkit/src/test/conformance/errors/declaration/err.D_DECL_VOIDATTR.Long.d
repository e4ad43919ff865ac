/*
 * void has no attributes.
 *
 * @line: 6
 */
long void *p;
BEGIN { trace(1); }
