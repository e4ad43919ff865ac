enum e { A = 3, B = 300 };

BEGIN
{
	printf("%d %d %d\n", (char)B, (enum e)3 == A, (long)B << 40 >> 40);
	exit(0);
}
