/*
 * #define is the preprocessor's too, and found inside of clauses.
 *
 * @line: 9
 * @stderr: -C
 */
BEGIN
{
#define ONE 1
	trace(1);
}
