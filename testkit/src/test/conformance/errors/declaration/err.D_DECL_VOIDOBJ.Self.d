/*
 * Nor thread-local ones.
 *
 * @line: 6
 */
self void x;
BEGIN { trace(1); }
