/*
 * Nor in itself.
 *
 * @line: 7
 */
struct s {
	struct s m;
};
BEGIN { trace(1); }
