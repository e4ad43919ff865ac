BEGIN
{
	printf("begin ");
	exit(0);
}

END
{
	printf("end\n");
}
