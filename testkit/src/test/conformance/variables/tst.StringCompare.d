BEGIN
{
	a = "abc";
	printf("%d %d %d %d %d\n", a == "abc", a != "abc", a < "abd", a > "ab", a <= "ABC");
	printf("%d\n", strchr("abc", 'z') == NULL);
	exit(0);
}
