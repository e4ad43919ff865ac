/*
 * int self->x is not how a thread-local variable is declared.
 *
 * @line: 6
 */
int self->x;
BEGIN { trace(1); }
