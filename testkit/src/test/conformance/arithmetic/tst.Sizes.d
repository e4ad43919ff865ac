BEGIN
{
	printf("%d %d %d %d %d\n", sizeof (char), sizeof (short), sizeof (int), sizeof (long), sizeof (void *));
	printf("%d %d\n", sizeof ("abc"), sizeof (string));
	exit(0);
}
