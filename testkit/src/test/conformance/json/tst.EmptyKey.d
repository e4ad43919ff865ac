BEGIN
{
	this->t = "{\"\": 1, \"a\": {\"\": 2}}";
	printf("[%s]\n", json(this->t, ""));
	printf("[%s]\n", json(this->t, "a."));
	exit(0);
}
