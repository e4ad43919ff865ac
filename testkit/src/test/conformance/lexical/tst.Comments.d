/*
 * Comments stand between any two tokens, and hold what they like.
 */
/***/
/* "a string that does not end, and an 'apostrophe */
BEGIN/* here */
/* or here */
/
/* and here */ 1 == 1
/
{
	printf(/* one */"%d %d\n"/* two */,/*/ three */1, /**/ 2)/* four */;
	exit(0); /* # no control line
# nor this
// nor this */
}
