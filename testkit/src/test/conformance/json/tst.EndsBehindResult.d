BEGIN
{
	this->t = "{\"a\": \"x\"";
	printf("[%s]\n", json(this->t, "a"));
	exit(0);
}
