/*
 * A file's name is a string.
 *
 * @line: 6
 */
#line 9 file.d
BEGIN { trace(1); }
