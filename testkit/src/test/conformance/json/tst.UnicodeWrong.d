BEGIN
{
	this->t = "{\"a\": \"\\u00g0\", \"c\": 1}";
	printf("%d\n", json(this->t, "a") == NULL);
	printf("%d\n", json(this->t, "c") == NULL);
	exit(0);
}
