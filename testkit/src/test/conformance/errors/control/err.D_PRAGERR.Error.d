/*
 * #error tells its words.
 *
 * @line: 7
 * @stderr: this script needs more
 */
#error this script needs more
BEGIN { trace(1); }
