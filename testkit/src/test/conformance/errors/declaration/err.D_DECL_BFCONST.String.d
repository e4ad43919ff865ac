/*
 * A width is an integer.
 *
 * @line: 7
 */
struct s {
	int a : "three";
};
BEGIN { trace(1); }
