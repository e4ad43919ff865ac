BEGIN
{
	this->t = "{\"a\": 1.}";
	printf("%d\n", json(this->t, "a") == NULL);
	exit(0);
}
