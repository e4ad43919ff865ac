/*
 * Not of a structure.
 *
 * @line: 8
 */
struct t { int m; };
struct s {
	struct t a : 3;
};
BEGIN { trace(1); }
