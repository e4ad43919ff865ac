/*
 * printf.md 3: string variables as literals
 */
BEGIN
{
	s = "global";
	self->s = "thread";
	this->s = "local";
	trace(s); trace(" "); trace(self->s); trace(" "); trace(this->s); trace("\n");
	exit(0);
}
