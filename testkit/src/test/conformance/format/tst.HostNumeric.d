/*
 * printf.md 1.1: %I of an address that has no name is the text
 */
BEGIN
{
	printf("[%I] [%I] [%20I]\n", "192.0.2.77", "not an address", "192.0.2.77");
	exit(0);
}
