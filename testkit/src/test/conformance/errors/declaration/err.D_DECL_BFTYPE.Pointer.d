/*
 * Bits are of an integer.
 *
 * @line: 7
 */
struct s {
	int *a : 3;
};
BEGIN { trace(1); }
