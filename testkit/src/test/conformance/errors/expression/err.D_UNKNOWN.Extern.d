/*
 * A symbol that the kernel lacks.
 *
 * @line: 7
 * @stderr: failed to extern nobody_has_this_symbol
 */
extern int nobody_has_this_symbol;
BEGIN { trace(nobody_has_this_symbol); }
