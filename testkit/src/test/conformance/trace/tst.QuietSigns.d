/*
 * printf.md 3 and variants.md 3: trace() follows the sign of the type
 */
BEGIN
{
	trace((char)-1); trace(" "); trace((unsigned char)-1); trace(" ");
	trace((short)-1); trace(" "); trace((unsigned short)-1); trace(" ");
	trace(-1); trace(" "); trace((unsigned int)-1); trace(" ");
	trace(-1LL); trace(" "); trace((uint64_t)-1); trace("\n");
	exit(0);
}
