/* NULL compares as the empty string; a global that was never assigned is empty. */
string never;

BEGIN
{
	printf("%d %d\n", never == "", never == NULL);
	s = "x";
	s = NULL;
	printf("%d %d %d\n", s == NULL, s == "", s < "a");
	s = "back";
	printf("%s %d\n", s, s == NULL);
	exit(0);
}
