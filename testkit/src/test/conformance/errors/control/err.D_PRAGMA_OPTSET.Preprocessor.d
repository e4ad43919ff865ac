/*
 * The preprocessor has run before the pragma is read.
 *
 * @line: 7
 * @stderr: Option cannot be used from within a D program
 */
#pragma D option cpp
BEGIN { trace(1); }
