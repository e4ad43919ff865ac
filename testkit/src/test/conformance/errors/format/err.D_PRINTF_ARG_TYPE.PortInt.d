/*
 * A port is a uint16_t: %P
 *
 * @line: 8
 */
BEGIN
{
	printf("%P\n", 1);
}
