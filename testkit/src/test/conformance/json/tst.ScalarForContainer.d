BEGIN
{
	this->t = "{\"a\": 5, \"b\": \"s\"}";
	printf("%d\n", json(this->t, "a.b") == NULL);
	printf("%d\n", json(this->t, "b[0]") == NULL);
	exit(0);
}
