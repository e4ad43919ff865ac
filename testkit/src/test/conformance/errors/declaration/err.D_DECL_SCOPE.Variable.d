/*
 * A declared name has no module.
 *
 * @line: 6
 */
int vmlinux`x;
BEGIN { trace(1); }
