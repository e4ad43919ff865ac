/*
 * A bound is a 32-bit number.
 *
 * @line: 7
 */
struct s {
	char a[4294967296];
};
BEGIN { trace(1); }
