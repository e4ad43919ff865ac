/*
 * aggregations.md 6: any %@ of a distribution prints it whole; flags and width are ignored
 */
BEGIN
{
	@["a"] = quantize(5);
	@l = lquantize(3, 0, 10, 5);
	exit(0);
}

END
{
	printa("%s:%@10d!\n", @);
	printa("%@x", @l);
}
