/*
 * Nor is it an argument of printf( ).
 *
 * @line: 13
 */
struct out { int a; string s; };
translator struct out < int n > {
	a = n;
	s = "text";
};
BEGIN
{
	printf("%p\n", xlate <struct out *>(1));
}
