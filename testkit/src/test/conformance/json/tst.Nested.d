BEGIN
{
	this->t = "{\"a\": {\"b\": {\"c\": 3}}, \"d\": {\"b\": 4}}";
	printf("[%s]\n", json(this->t, "a.b.c"));
	printf("[%s]\n", json(this->t, "d.b"));
	printf("[%s]\n", json(this->t, "a.b"));
	printf("%d\n", json(this->t, "a.c") == NULL);
	printf("%d\n", json(this->t, "a.b.c.d") == NULL);
	exit(0);
}
