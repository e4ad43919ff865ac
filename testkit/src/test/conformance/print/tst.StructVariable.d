/*
 * printf.md 5: a variable of struct type
 */
struct foo { int a; int b; char s[4]; };
struct foo f;

BEGIN
{
	f.b = 3;
	f.s[0] = 'h';
	print(f);
	exit(0);
}
