/*
 * An enumerator's value is a constant.
 *
 * @line: 7
 */
int n;
enum e { A = n };
BEGIN { trace(1); }
