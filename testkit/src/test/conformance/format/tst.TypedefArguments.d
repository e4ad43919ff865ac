/*
 * printf.md 1.1: exactly T is after resolving typedefs
 */
typedef short a_t;
typedef unsigned short b_t;
typedef long c_t;
typedef unsigned long d_t;

BEGIN
{
	printf("%hd %hu %ld %lu\n", (a_t)1, (b_t)2, (c_t)3, (d_t)4);
	exit(0);
}
