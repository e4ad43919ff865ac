/*
 * #line with a number alone keeps the file.
 *
 * @line: 101
 * @stderr: line 101: failed to resolve nosuch
 */
#line 100
BEGIN {
	trace(nosuch);
}
