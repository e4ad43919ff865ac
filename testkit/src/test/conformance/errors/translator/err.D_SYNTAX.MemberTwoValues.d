/*
 * A member has one value, behind a semicolon.
 *
 * @line: 8
 */
struct out { int a; };
translator struct out < int n > {
	a = n,
	n;
};
BEGIN { trace(1); }
