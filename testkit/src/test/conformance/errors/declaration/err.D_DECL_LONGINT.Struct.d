/*
 * Only numbers are long.
 *
 * @line: 6
 */
long struct s { int m; } v;
BEGIN { trace(1); }
