/*
 * A width is a constant.
 *
 * @line: 8
 */
int n;
struct s {
	int a : n;
};
BEGIN { trace(1); }
