/*
 * The same for members.
 *
 * @line: 7
 */
struct s {
	int a[0];
};
BEGIN { trace(1); }
