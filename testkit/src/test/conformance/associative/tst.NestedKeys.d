/* Keys that are elements themselves. */
BEGIN
{
	next["a"] = "b";
	next["b"] = "c";
	value["c"] = 7;
	printf("%d %s\n", value[next[next["a"]]], next[next["a"]]);
	value[next["a"]] = value[next["b"]] + 1;
	printf("%d\n", value["b"]);
	exit(0);
}
