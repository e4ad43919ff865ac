/*
 * A string element of self-> is read by a clause that needs no scratch for anything else, as often as it likes.
 */
BEGIN
{
	self->a[1] = "one";
	self->a[2] = "two";
	b[1] = "drei";
}

BEGIN
{
	trace(self->a[1]);
}

BEGIN
/self->a[2] == "two"/
{
	trace(self->a[2]);
	trace(self->a[1]);
	trace(b[1]);
	exit(0);
}

ERROR
{
	exit(1);
}
