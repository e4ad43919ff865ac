/*
 * @options: -q -xbufpolicy=fill -b 96 -xcpu=0
 */
/*
 * Room for END was kept: 96 bytes are four records, one of them END's. The clause whose record had
 * no room was not carried out: n stays 3.
 */
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
