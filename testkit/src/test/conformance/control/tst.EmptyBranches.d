BEGIN
{
	if (1) { } else { printf("never\n"); }
	if (0) ; else printf("else\n");
	if (1) { ; ; }
	;
	printf("end\n");
	exit(0);
}
