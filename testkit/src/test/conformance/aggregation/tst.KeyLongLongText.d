/*
 * aggregations.md 1: keys of strings are whole
 */
BEGIN
{
	@[strjoin("abc", "def")] = count();
	@["abcdef"] = count();
	exit(0);
}
