BEGIN
{
	this->t = "{\"a\": [5, {\"b\": 6}]}";
	printf("[%s]\n", json(this->t, "a[0]"));
	printf("[%s]\n", json(this->t, "a[1].b"));
	printf("[%s]\n", json(this->t, "a[1]"));
	printf("[%s]\n", json(this->t, "a"));
	exit(0);
}
