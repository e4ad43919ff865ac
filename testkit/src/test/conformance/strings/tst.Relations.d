BEGIN
{
	a = "abc"; b = "abd"; c = "ab"; d = "abc";
	printf("%d %d %d %d %d %d\n", a < b, a <= d, a > c, a >= b, a == d, a != d);
	printf("%d %d %d\n", a < "b", "B" < a, "" < c);
	printf("%d %d\n", "\200" > "z", "a\0b" == "a");
	exit(0);
}
