/*
 * The rules of what follows what hold in each block.
 *
 * @line: 10
 */
BEGIN
{
	if (1) {
		commit(1);
		trace(1);
	}
}
