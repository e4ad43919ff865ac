/*
 * @options: -q -xstrsize=32
 */
BEGIN
{
	this->t = "{\"a\": \"0123456789012345678901234567890\", \"b\": 1}";
	printf("%d %d\n", json(this->t, "a") == NULL, json(this->t, "b") == NULL);
	exit(0);
}
