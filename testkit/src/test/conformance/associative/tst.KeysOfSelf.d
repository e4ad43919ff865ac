BEGIN
{
	self->a["x"] = 1;
	self->a["y"] = 2;
	a["x"] = 3;
	self->a["x"]++;
	printf("%d %d %d %d\n", self->a["x"], self->a["y"], a["x"], self->a["z"]);
	self->a["y"] = 0;
	printf("%d\n", self->a["y"]);
	exit(0);
}
