/*
 * Control lines that say nothing.
 */
#
#ident "@(#)control.d"
#pragma ident "anything"
#pragma weak foo = bar
	# pragma D option quiet
BEGIN
{
	  #
	printf("here\n");
#line 7
#line 8 "file"
# 9 "file" 1
# 10 "file" 2
# 11 "file" 3 4
	exit(0);
}
