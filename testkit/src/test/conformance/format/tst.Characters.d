BEGIN
{
	printf("%c%c%c %%\n", 72, 'i', 33);
	exit(0);
}
