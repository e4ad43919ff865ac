BEGIN
{
	this->t = "{\"a\": 1, \"b\": \"x";
	printf("[%s]\n", json(this->t, "a"));
	printf("%d\n", json(this->t, "b") == NULL);
	printf("%d\n", json(this->t, "c") == NULL);
	exit(0);
}
