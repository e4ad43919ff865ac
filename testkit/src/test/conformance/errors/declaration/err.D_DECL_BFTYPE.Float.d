/*
 * Not of a floating-point number.
 *
 * @line: 7
 */
struct s {
	float a : 3;
};
BEGIN { trace(1); }
