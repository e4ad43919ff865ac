/*
 * printf.md 5: a string member is shown as a char array is
 */
struct foo { int a : 4; int b; string s; char c[8]; };
struct foo f;

BEGIN
{
	f.b = 3;
	f.s = "text";
	print(f);
	exit(0);
}
