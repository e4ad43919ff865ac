/*
 * auto means nothing in D.
 *
 * @line: 6
 */
auto int x;
BEGIN { trace(1); }
