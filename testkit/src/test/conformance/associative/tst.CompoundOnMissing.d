/* An element that is not there counts from 0; back at 0 it is gone. */
BEGIN
{
	a["x"] = 0;
	a["x"] += 5;
	a["y"] -= 2;
	a["z"]++;
	a["z"]--;
	printf("%d %d %d\n", a["x"], a["y"], a["z"]);
	printf("%d %d\n", a["w"]++, a["w"]);
	exit(0);
}
