/*
 * @line: 5
 * @options: -q -xversion=1.1
 */
BEGIN { setopt("quiet"); exit(0); }
