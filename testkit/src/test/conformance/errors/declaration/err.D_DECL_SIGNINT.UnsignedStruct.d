/*
 * A structure has none.
 *
 * @line: 6
 */
unsigned struct s { int m; } v;
BEGIN { trace(1); }
