BEGIN
{
	this->t = "{\"a\": \"x\\n\\\"y\\\"\\\\\", \"b\": \"\\u00e9\\/\", \"c\": 1}";
	printf("[%s]\n", json(this->t, "a"));
	printf("[%s]\n", json(this->t, "b"));
	printf("[%s]\n", json(this->t, "c"));
	exit(0);
}
