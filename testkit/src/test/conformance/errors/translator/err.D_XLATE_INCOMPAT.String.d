/*
 * Of that type.
 *
 * @line: 8
 */
struct out { int a; };
translator struct out < int n > {
	a = "one";
};
BEGIN { trace(1); }
