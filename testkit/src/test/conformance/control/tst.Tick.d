BEGIN
{
	n = 0;
}

tick-10ms
{
	n++;
	printf("%d ", n);
}

tick-10ms
/n == 3/
{
	exit(0);
}
