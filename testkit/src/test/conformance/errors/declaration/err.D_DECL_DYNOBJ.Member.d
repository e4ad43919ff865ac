/*
 * Nor are members.
 *
 * @line: 7
 */
struct s {
	int x[int];
};
BEGIN { trace(1); }
