/*
 * aggregations.md 3.5: agghist: the width is the sum of packed widths and blanks
 *
 * @options: -q -xagghist
 */
BEGIN
{
	@[(char)1, (short)2, 3, 4LL] = sum(4);
	@[(char)1, (short)2, 3, 5LL] = sum(12);
	exit(0);
}
