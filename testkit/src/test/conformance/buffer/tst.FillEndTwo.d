/*
 * @options: -q -xbufpolicy=fill -b 96 -xcpu=0
 */
/* All of END's clauses have their room. */
int n;

tick-1ms
{
	n++;
	printf("%d\n", n);
}

END
{
	printf("END %d\n", n);
}

END
{
	printf("END again %d\n", n);
}
