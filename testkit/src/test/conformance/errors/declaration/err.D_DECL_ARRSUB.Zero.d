/*
 * An array has an element.
 *
 * @line: 6
 */
int a[0];
BEGIN { trace(1); }
