BEGIN
{
	this->t = "{\"a\": {\"b\": [7]}}";
	printf("[%s]\n", json(this->t, ".a.b[0]"));
	printf("%d\n", json(this->t, "a]b") == NULL);
	printf("%d\n", json(this->t, "a.b]0") == NULL);
	printf("[%s]\n", json(this->t, "[a][b][0]"));
	printf("%d\n", json(this->t, "a..b") == NULL);
	exit(0);
}
