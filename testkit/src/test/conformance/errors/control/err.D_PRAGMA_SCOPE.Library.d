/*
 * Nor is a library's name the program's.
 *
 * @needs: btf
 * @line: 8
 * @stderr: curpsinfo
 */
#pragma D attributes Private/Private/Common curpsinfo
BEGIN { trace(1); }
