/*
 * One macro variable a part.
 *
 * @line: 6
 */
pid$target$pid:::entry
{
	trace(1);
}
