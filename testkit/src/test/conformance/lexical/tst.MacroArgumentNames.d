/*
 * An argument that is an identifier can be a variable's name, on either side.
 *
 * @arguments: total execname
 */
BEGIN
{
	$1 = 5;
	$1++;
	self->$1 = "self";
	@[$1] = count();
	printf("%d %s %d\n", total, self->total, $2 == execname);
	printa("%d %@d\n", @);
	exit(0);
}
