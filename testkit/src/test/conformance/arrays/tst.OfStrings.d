string names[3];

BEGIN
{
	names[0] = "zero";
	names[2] = "two";
	i = 1;
	names[i] = strjoin(names[0], names[i + 1]);
	printf("%s %s %s\n", names[0], names[1], names[i + 1]);
	names[i] = names[0];
	printf("%s %d\n", names[i], names[0] == names[1]);
	exit(0);
}
