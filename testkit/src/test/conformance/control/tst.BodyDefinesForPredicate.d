/* A variable made in the body may be tested by the predicate. */
tick-1ms
/!done/
{
	done = 1;
	printf("once\n");
}

tick-5ms
{
	exit(0);
}
