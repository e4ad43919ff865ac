/*
 * Whatever the key.
 *
 * @line: 8
 */
BEGIN
{
	this->x["a"] = 2;
}
