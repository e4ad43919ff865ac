BEGIN
{
	this->t = "{\"a\": 1e}";
	printf("%d\n", json(this->t, "a") == NULL);
	exit(0);
}
