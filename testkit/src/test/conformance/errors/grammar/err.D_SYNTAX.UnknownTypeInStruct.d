/*
 * A member of a type that nobody defined.
 *
 * @line: 7
 */
struct s {
	nosuch_t m;
};
BEGIN { trace(1); }
