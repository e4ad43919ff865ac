/*
 * A dependency has a name.
 *
 * @line: 6
 */
#pragma D depends_on provider
BEGIN { trace(1); }
