BEGIN
{
	self->text = "x:y:z";
	this->first = strtok(self->text, ":");
	this->second = strtok(NULL, ":");
	self->text = "changed";
	printf("%s %s %s\n", this->first, this->second, strtok(NULL, ":"));
	exit(0);
}
