/*
 * @options: -q -xstrsize=8
 */
BEGIN
{
	printf("%s %s [%s]\n", strjoin("abcdef", "ghij"), strjoin("abcdefgh", "x"), strjoin("", ""));
	exit(0);
}
