/*
 * printf.md 5: a struct variable never written is all zeros
 */
struct foo { int a; int b; };
struct foo f;

BEGIN
{
	print(f);
	exit(0);
}
