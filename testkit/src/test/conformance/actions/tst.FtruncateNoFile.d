/*
 * actions.md 2: ftruncate() does nothing to what is no file
 */
BEGIN
{
	printf("kept\n");
	ftruncate();
	printf("too\n");
	exit(0);
}
