/*
 * So has everything it was told.
 *
 * @line: 7
 * @stderr: Option cannot be used from within a D program
 */
#pragma D option define=X
BEGIN { trace(1); }
