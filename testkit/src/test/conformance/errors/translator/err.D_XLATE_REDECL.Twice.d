/*
 * One translator from a type to another.
 *
 * @line: 10
 */
struct out { int a; };
translator struct out < int n > {
	a = n;
};
translator struct out < int m > {
	a = m + 1;
};
BEGIN { trace(1); }
