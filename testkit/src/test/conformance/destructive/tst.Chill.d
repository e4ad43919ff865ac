/*
 * @options: -q -w
 */
BEGIN
{
	this->start = timestamp;
	chill(20000000);
	printf("%d\n", timestamp - this->start >= 20000000);
	exit(0);
}
