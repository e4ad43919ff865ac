/*
 * What a library defines is defined.
 *
 * @needs: btf
 * @line: 7
 */
int curpsinfo;
BEGIN { trace(1); }
