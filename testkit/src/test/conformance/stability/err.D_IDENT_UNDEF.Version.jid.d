/*
 * @line: 5
 * @options: -q -xversion=1.12
 */
BEGIN { trace(jid); exit(0); }
