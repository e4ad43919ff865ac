/*
 * A variable holds 16 KiB at most.
 *
 * @line: 6
 */
char a[16385];
BEGIN { trace(1); }
