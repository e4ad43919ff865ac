/*
 * @options: -q -xcleanrate=200us -xstatusrate=10s
 */
BEGIN
{
	exit(0);
}
