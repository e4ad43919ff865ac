/*
 * @line: 4
 */
int a[0];
