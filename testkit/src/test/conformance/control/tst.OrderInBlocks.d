/*
 * Each block of an if has its own order of recording and speculating.
 */
BEGIN
{
	x = 2;
	if (x == 1) {
		trace("never");
	} else if (x == 2) {
		y = 3;
		discard(0);
	} else {
		commit(0);
	}
	if (y == 3) {
		printf("%d %d\n", x, y);
	} else {
		speculate(0);
		printf("never\n");
	}
	exit(0);
}
