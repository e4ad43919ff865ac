/*
 * printf.md 1.1: ls and ws print an array of 32-bit characters
 */
struct wide { int text[4]; };

BEGIN
{
	this->w = (struct wide *)alloca(16);
	this->w->text[0] = 'h';
	this->w->text[1] = 0xe9;
	this->w->text[2] = '!';
	this->w->text[3] = 0;
	printf("[%ls] [%ws]\n", this->w->text, this->w->text);
	exit(0);
}
