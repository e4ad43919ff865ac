BEGIN
{
	p = (char *)"text";
}
