/*
 * variants.md 1: a never assigned global or clause-local string is empty
 */
string s;
this string s;

BEGIN
{
	trace(s);
	trace(this->s);
	trace("|\n");
	exit(0);
}
