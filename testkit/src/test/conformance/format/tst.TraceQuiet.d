BEGIN
{
	trace(1);
	trace("-");
	trace((short)-2);
	trace((uint64_t)-1);
	exit(0);
}
