/*
 * printf.md 1.1: %s of a char array ends at NUL or at the array's end
 */
struct pair { char first[8]; char second[8]; };

BEGIN
{
	this->a = (struct pair *)alloca(16);
	bcopy("abcdefghijklmno", this->a, 16);
	printf("[%s] [%s]\n", this->a->first, this->a->second);
	bcopy("xy", this->a, 3);
	printf("[%s] [%S] [%.1s]\n", this->a->first, this->a->first, this->a->first);
	exit(0);
}
