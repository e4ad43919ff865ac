/*
 * consumer.md 5: quiet as a pragma
 *
 * @options: 
 */
#pragma D option quiet

BEGIN
{
	printf("x\n");
	exit(0);
}
