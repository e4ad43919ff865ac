/*
 * A translator's expressions know what came before it.
 *
 * @line: 8
 */
struct out { int a; };
translator struct out < int n > {
	a = n + nosuch;
};
BEGIN { trace(1); }
