/*
 * #line wants a number.
 *
 * @line: 6
 */
#line nine
BEGIN { trace(1); }
