/*
 * printf.md 4: symbols in 50 columns after two blanks; unknown ones are hexadecimal
 */
BEGIN
{
	sym(16);
	func(17);
	mod(18);
	printf("|\n");
	usym(16);
	ufunc(17);
	umod(18);
	uaddr(19);
	printf("|\n");
	exit(0);
}
