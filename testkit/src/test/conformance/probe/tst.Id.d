/*
 * A number is a probe's id: 1 is BEGIN, 2 is END.
 */
1
{
	printf("%s\n", probename);
	exit(0);
}

2,1
/probename == "END"/
{
	printf("%s %d\n", probename, id);
}
