/*
 * A union that was a structure.
 *
 * @line: 7
 */
struct s { int m; };
union s { int m; };
BEGIN { trace(1); }
