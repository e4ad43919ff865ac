/*
 * An int has 32 bits.
 *
 * @line: 7
 */
struct s {
	int a : 33;
};
BEGIN { trace(1); }
