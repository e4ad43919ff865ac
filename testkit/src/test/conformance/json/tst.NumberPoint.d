BEGIN
{
	this->t = "{\"a\": .5}";
	printf("%d\n", json(this->t, "a") == NULL);
	exit(0);
}
