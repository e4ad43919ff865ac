BEGIN
{
	this->t = "{\"a\": 1,}";
	printf("[%s]\n", json(this->t, "a"));
	printf("%d\n", json(this->t, "b") == NULL);
	exit(0);
}
