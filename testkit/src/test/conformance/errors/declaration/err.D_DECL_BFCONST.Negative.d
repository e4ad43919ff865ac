/*
 * A width is not negative.
 *
 * @line: 7
 */
struct s {
	int a : -1;
};
BEGIN { trace(1); }
