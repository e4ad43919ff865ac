/*
 * A char has 8.
 *
 * @line: 7
 */
struct s {
	unsigned char a : 9;
};
BEGIN { trace(1); }
