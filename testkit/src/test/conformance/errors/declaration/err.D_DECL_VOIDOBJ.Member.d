/*
 * Nor members.
 *
 * @line: 7
 */
struct s {
	void m;
};
BEGIN { trace(1); }
