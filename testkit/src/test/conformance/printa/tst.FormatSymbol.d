/*
 * aggregations.md 6: sym and mod keys use %a
 */
BEGIN
{
	@[sym(16)] = count();
	@m[mod(16)] = count();
	@u[usym(16)] = count();
	@v[umod(16)] = count();
	@w[uaddr(16)] = count();
	exit(0);
}

END
{
	printa("%a %@d\n", @);
	printa("%a %@d\n", @m);
	printa("[%8A] %@d\n", @u);
	printa("[%-8A] %@d\n", @v);
	printa("%A %@d\n", @w);
}
