/*
 * actions.md 2: option and value are any strings
 */
BEGIN
{
	this->option = strjoin("aggsort", "rev");
	setopt(this->option, "1");
	@[1] = sum(1);
	@[2] = sum(2);
	exit(0);
}
