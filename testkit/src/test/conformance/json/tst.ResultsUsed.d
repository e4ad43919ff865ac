BEGIN
{
	this->n = strtoll(json("{\"pid\": 42, \"name\": \"x\"}", "pid"));
	printf("%d %d %s\n", this->n, strlen(json("[\"four\"]", "0")), strjoin(json("[\"a\"]", "0"), "b"));
	exit(0);
}
