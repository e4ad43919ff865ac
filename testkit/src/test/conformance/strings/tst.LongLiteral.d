/*
 * A literal that is longer than a string is cut like every string where it is recorded, compared,
 * stored or a key; sizeof knows all of it.
 * @options: -q -xstrsize=8
 */
BEGIN
{
	trace("0123456789");
	printf("[%s] %d\n", "0123456789", sizeof ("0123456789"));
	print("0123456789");
	s = "0123456789";
	printf("[%s] [%s]\n", s, 1 ? "0123456789" : s);
	@["0123456789"] = count();
	printa("[%s] %@d\n", @);
	trunc(@);
	x["0123456789"] = 1;
	printf("%d %d\n", x[s], x["0123456abc"]);
	exit(0);
}
