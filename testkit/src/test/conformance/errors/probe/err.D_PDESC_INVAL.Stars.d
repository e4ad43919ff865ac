/*
 * A pattern has eight stars at most.
 *
 * @line: 7
 * @stderr: globbing
 */
dtrace:::*B*E*G*I*N*a*b*c*
{
	trace(1);
}
