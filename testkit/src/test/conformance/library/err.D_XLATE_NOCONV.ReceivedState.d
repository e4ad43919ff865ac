/*
 * @needs: btf
 * @line: 8
 */

tcp:::receive
{
	trace(args[3]->tcps_state);
}
