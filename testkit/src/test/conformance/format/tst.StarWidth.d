/*
 * printf.md 1: * takes width from an argument, negative is left; order is width, precision, value
 */
BEGIN
{
	printf("[%*d] [%*d] [%0*d]\n", 6, 1, -6, 2, 6, 3);
	printf("[%*.*s] [%*.*s]\n", 8, 3, "abcdef", -8, 2, "abcdef");
	this->w = 4;
	printf("[%*s]\n", this->w + 1, "x");
	exit(0);
}
