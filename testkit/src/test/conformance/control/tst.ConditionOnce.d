/* The condition is evaluated once, before either branch. */
BEGIN
{
	n = 0;
	if (n++ == 0) {
		n += 10;
	} else {
		n += 100;
	}
	printf("%d\n", n);
	exit(0);
}
