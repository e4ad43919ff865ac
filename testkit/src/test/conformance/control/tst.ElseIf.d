BEGIN { n = 0; }

tick-1ms
/n < 4/
{
	if (n == 0) {
		printf("zero\n");
	} else if (n == 1) {
		printf("one\n");
	} else if (n == 2) {
		printf("two\n");
	} else {
		printf("else %d\n", n);
	}
	n++;
}

tick-1ms
/n == 4/
{
	exit(0);
}
