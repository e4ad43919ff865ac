/*
 * Whether a translated pointer is NULL: it is where what is translated is.
 */
struct from { int n; };
struct to { int m; };
translator struct to < struct from *f > { m = 7; };

BEGIN
{
	this->some = (struct from *)8;
	this->none = (struct from *)0;
	printf("%d %d\n", xlate <struct to *> (this->some) != NULL,
	    xlate <struct to *> (this->none) != NULL);
	printf("%d %d\n", NULL == xlate <struct to *> (this->some),
	    0 == xlate <struct to *> (this->none));
	printf("%d %d\n", !xlate <struct to *> (this->some), !xlate <struct to *> (this->none));
	printf("%s\n", xlate <struct to *> (this->none) ? "some" : "none");
	printf("%d\n", xlate <struct to *> (this->some) && xlate <struct to *> (this->some)->m == 7);
	printf("%d\n", xlate <struct to *> (this->none) || xlate <struct to *> (this->some));
}

BEGIN
/xlate <struct to *> ((struct from *)0)/
{
	printf("not here\n");
}

BEGIN
/xlate <struct to *> ((struct from *)4)/
{
	if (xlate <struct to *> ((struct from *)0)) {
		printf("nor here\n");
	} else {
		printf("else\n");
	}
	exit(0);
}
