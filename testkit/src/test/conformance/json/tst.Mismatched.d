BEGIN
{
	this->t = "{\"a\": [1}, \"b\": 2}";
	printf("%d\n", json(this->t, "a") == NULL);
	printf("%d\n", json(this->t, "b") == NULL);
	exit(0);
}
