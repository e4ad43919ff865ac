/*
 * Only a nameless bit-field has none.
 *
 * @line: 7
 */
struct s {
	int a : 0;
};
BEGIN { trace(1); }
