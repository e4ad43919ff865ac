/*
 * printf.md 1: two points are refused
 */
BEGIN
{
	printf("%.1.2d", 1);
}
