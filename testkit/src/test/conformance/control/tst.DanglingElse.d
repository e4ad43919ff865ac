BEGIN
{
	a = 1; b = 0;
	if (a)
		if (b)
			printf("both\n");
		else
			printf("a only\n");
	exit(0);
}
