/*
 * Arguments are integers, identifiers, types or strings, by their looks; $$n is always a string.
 *
 * @arguments: -- -5 +7 0x1f 010 pid hello-world 7up "q\tq" int
 */
BEGIN
{
	printf("%d %d %d %d\n", $1, $2, $3, $4);
	printf("%d\n", $5 == pid);
	printf("%s %s\n", $6, $7);
	printf("%S\n", $8);
	printf("%d\n", sizeof ($9));
	printf("%s %s %s %s\n", $$1, $$2, $$3, $$4);
	printf("%s %s\n", $$5, $$9);
	printf("%d\n", $1 + 1);
	exit(0);
}
