/*
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	printf("%s ", strtok("a,b,c", ","));
}

BEGIN
{
	trace(*(int *)0);
}

BEGIN
{
	printf("%s\n", strtok(NULL, ","));
	exit(0);
}

/* A firing of its own: it has its own text, and leaves that of the other alone. */
ERROR
{
	printf("%d %s ", strtok(NULL, ",") == NULL, strtok("x y", " "));
}
