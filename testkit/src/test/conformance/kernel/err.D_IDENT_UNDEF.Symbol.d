BEGIN
{
	trace(`there_is_no_such_symbol);
}
