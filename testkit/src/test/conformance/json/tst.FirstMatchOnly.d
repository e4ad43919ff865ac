BEGIN
{
	this->t = "{\"x\": {\"a\": 1}, \"a\": 2}";
	printf("[%s]\n", json(this->t, "a"));
	printf("[%s]\n", json(this->t, "x.a"));
	exit(0);
}
