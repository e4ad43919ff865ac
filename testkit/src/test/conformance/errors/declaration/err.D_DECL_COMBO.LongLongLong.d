/*
 * No more than two.
 *
 * @line: 6
 */
long long long x;
BEGIN { trace(1); }
