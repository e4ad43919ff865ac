BEGIN
{
	this->t = "{\"a\": 0x10}";
	printf("%d\n", json(this->t, "a") == NULL);
	exit(0);
}
