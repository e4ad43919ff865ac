BEGIN
{
	@c = count();
	@c = count();
	@s = sum(5);
	@s = sum(-7);
	@mi = min(4);
	@mi = min(-4);
	@ma = max(4);
	@ma = max(-4);
	@a = avg(1);
	@a = avg(4);
	@sd = stddev(2);
	@sd = stddev(6);
	printa("%@d ", @c);
	printa("%@d ", @s);
	printa("%@d ", @mi);
	printa("%@d ", @ma);
	printa("%@d ", @a);
	printa("%@d\n", @sd);
	exit(0);
}
