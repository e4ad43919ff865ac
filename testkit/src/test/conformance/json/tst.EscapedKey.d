BEGIN
{
	this->t = "{\"a\\n\": 1, \"b\": 2}";
	printf("[%s]\n", json(this->t, "a\\n"));
	printf("[%s]\n", json(this->t, "b"));
	exit(0);
}
