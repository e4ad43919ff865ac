/*
 * @line: 4
 */
syscall::no_such_call:entry
{
}
