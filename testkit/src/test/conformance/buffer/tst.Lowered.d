/*
 * @options: -q -b 1001 -xaggsize=2050 -xspecsize=4097
 * @stderr: dtrace: buffer size lowered to 1000 bytes
 * @stderr: dtrace: aggregation size lowered to 2k
 * @stderr: dtrace: speculation size lowered to 4k
 */
/* Buffers are whole words. */
BEGIN
{
	exit(0);
}
