/*
 * A tag that is a structure is no union.
 *
 * @line: 7
 */
struct s { int m; };
union s *p;
BEGIN { trace(1); }
