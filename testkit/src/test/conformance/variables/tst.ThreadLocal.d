BEGIN
{
	self->x = 42;
	self->s = "hello";
	self->a["k"] = 7;
}

BEGIN
{
	printf("%d %s %d\n", self->x, self->s, self->a["k"]);
	self->x = 0;
	self->s = NULL;
	self->a["k"] = 0;
}

BEGIN
{
	printf("%d %d %d\n", self->x, self->s == NULL, self->a["k"]);
	exit(0);
}
