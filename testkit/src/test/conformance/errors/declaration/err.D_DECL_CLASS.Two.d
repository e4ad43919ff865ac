/*
 * One storage class.
 *
 * @line: 6
 */
self this int x;
BEGIN { trace(1); }
