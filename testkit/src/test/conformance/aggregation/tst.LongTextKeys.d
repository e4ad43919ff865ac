/*
 * Strings as keys are told apart by all their bytes, whatever their length, also behind strings that
 * were longer before.
 */
#pragma D option quiet

BEGIN
{
	text = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789";
	@[substr(text, 0, 74)] = count();
	@[substr(text, 0, 14)] = count();
	@[substr(text, 0, 15)] = count();
	@[substr(text, 0, 16)] = count();
	@[substr(text, 0, 17)] = count();
	@[substr(text, 0, 62)] = count();
	@[substr(text, 0, 63)] = count();
	@[substr(text, 0, 64)] = count();
	@[substr(text, 0, 65)] = count();
	@[strjoin(substr(text, 0, 64), "x")] = count();
	@[strjoin(substr(text, 0, 64), "y")] = count();
	@[substr(text, 0, 0)] = count();
	@[substr(text, 0, 16)] = count();
	@[substr(text, 0, 64)] = count();
	@two[substr(text, 0, 70), 1, substr(text, 0, 1)] = count();
	@two[substr(text, 0, 1), 1, substr(text, 0, 70)] = count();
	@two[substr(text, 0, 1), 1, substr(text, 0, 70)] = count();
	@two[substr(text, 0, 1), 2, substr(text, 0, 70)] = count();
	printa("%s=%@d\n", @);
	printa("%s %d %s=%@d\n", @two);
	exit(0);
}
