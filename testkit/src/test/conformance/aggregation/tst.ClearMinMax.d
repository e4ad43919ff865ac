/*
 * variants.md 3: min and max cleared, nothing added: 0
 */
BEGIN
{
	@a = min(5);
	@b = max(5);
	@c = avg(5);
	@d = stddev(5);
	clear(@a);
	clear(@b);
	clear(@c);
	clear(@d);
	exit(0);
}
