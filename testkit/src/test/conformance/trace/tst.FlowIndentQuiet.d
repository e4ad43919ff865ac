/*
 * printf.md 2, -F -q: heading and prefix are still printed, no newline at the end
 *
 * @options: -F -q
 * @cpu: any
 */
BEGIN
{
	trace(1);
	printf("\n");
	exit(0);
}

END
{
	printf("e");
}
