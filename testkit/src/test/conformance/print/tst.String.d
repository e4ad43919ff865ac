/*
 * printf.md 5: a string at the top is quoted text
 */
BEGIN
{
	print("hello");
	print("");
	s = "variable";
	print(s);
	exit(0);
}
