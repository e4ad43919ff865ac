/*
 * A comment must end; the error is where the text does.
 *
 * @line: 9
 * @stderr: the comment begins in line 8
 */
BEGIN { trace(1); }
/* and so on
