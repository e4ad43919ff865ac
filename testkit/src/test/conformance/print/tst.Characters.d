/*
 * printf.md 5: a char is quoted, NUL is '\0', unprintable bytes are three octal digits
 */
BEGIN
{
	print((char)'a');
	print((char)0);
	print((char)10);
	print((char)127);
	print((char)-1);
	print((char)'\'');
	exit(0);
}
