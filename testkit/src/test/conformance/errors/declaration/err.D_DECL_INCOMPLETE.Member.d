/*
 * Nor a member.
 *
 * @line: 7
 */
struct s {
	struct nobody_defined_this m;
};
BEGIN { trace(1); }
