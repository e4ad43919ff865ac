/*
 * And has the member.
 *
 * @line: 10
 * @stderr: nosuch
 */
struct out { int a; };
translator struct out < int n > {
	a = n;
	nosuch = n;
};
BEGIN { trace(1); }
