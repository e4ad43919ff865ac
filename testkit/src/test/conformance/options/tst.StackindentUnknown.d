/*
 * consumer.md 5: stackindent is dynamic
 */
BEGIN
{
	setopt("stackindent", "2");
	printf("x\n");
	exit(0);
}
