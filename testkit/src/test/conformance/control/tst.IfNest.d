BEGIN
{
	i = 3;
	if (i > 1) {
		if (i > 2) {
			if (i > 3)
				printf("four\n");
			else
				printf("three\n");
		} else
			printf("two\n");
	} else
		printf("one\n");
	printf("done\n");
	exit(0);
}
