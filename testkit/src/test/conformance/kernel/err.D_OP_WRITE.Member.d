BEGIN
{
	curthread->pid = 5;
}
