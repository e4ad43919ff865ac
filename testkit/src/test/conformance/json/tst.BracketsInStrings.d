BEGIN
{
	this->t = "{\"a\": \"}]\", \"b\": {\"k\": \"{[\\\"\"}, \"c\": [1, \"]\"]}";
	printf("[%s]\n", json(this->t, "a"));
	printf("[%s]\n", json(this->t, "b"));
	printf("[%s]\n", json(this->t, "c[1]"));
	printf("[%s]\n", json(this->t, "c"));
	exit(0);
}
