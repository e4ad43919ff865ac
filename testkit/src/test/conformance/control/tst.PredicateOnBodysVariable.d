/*
 * The body is looked at before the predicate, so its variables exist.
 */
BEGIN
/calls == 0 && self->name == NULL && this->flag == 0/
{
	printf("first\n");
	calls++;
	self->name = "name";
	this->flag = 1;
}

BEGIN
/calls == 1 && self->name == "name" && this->flag == 1/
{
	printf("second\n");
	exit(0);
}
