BEGIN
{
	this->t = "{\"a\": 1, \"b\": \"two\", \"c\": true}";
	printf("[%s]\n", json(this->t, "a"));
	printf("[%s]\n", json(this->t, "b"));
	printf("[%s]\n", json(this->t, "c"));
	printf("%d\n", json(this->t, "d") == NULL);
	exit(0);
}
