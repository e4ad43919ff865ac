/*
 * A string holds strsize - 1 characters (language.md section 12); a part of the probe's name is no
 * exception, whether it is recorded, a key, or an operand.
 *
 * @options: -q -xstrsize=8
 */
tick-10ms
{
	printf("%s %d %s\n", probename, strlen(probename), strjoin(probename, ""));
	@[probename] = count();
	exit(0);
}

END
{
	printa("%s %@d\n", @);
	clear(@);
	trunc(@);
}
