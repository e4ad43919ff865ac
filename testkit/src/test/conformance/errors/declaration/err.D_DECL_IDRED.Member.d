/*
 * A member twice.
 *
 * @line: 8
 */
struct s {
	int m;
	int m;
};
BEGIN { trace(1); }
