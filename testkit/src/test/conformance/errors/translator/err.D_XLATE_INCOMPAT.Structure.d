/*
 * A structure is no number.
 *
 * @line: 9
 */
struct in { int b; };
struct out { int a; };
translator struct out < struct in i > {
	a = i;
};
BEGIN { trace(1); }
