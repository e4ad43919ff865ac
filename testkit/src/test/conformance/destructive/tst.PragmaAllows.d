#pragma D option destructive

BEGIN
{
	chill(1);
	printf("done\n");
	exit(0);
}
