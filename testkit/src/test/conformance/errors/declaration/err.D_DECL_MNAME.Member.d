/*
 * A member has a name.
 *
 * @line: 7
 */
struct s {
	int;
};
BEGIN { trace(1); }
