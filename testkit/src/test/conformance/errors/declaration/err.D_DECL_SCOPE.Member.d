/*
 * Nor a member.
 *
 * @line: 7
 */
struct s {
	int a`b;
};
BEGIN { trace(1); }
