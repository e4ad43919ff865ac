BEGIN
{
	this->p = 2;
	printf("%d %d\n", index("ab", "abc"), index("aab", "ab"));
	printf("%d %d\n", index("xyxyxy", "xy", this->p), index("xyxyxy", "xyxyxyx", this->p));
	printf("%d\n", index("the quick brown fox jumps", "brown fox"));
	exit(0);
}
