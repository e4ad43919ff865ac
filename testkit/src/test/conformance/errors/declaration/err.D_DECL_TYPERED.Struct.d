/*
 * A structure twice.
 *
 * @line: 7
 */
struct s { int m; };
struct s { int m; };
BEGIN { trace(1); }
