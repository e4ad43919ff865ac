/*
 * @line: 5
 * @options: -q -xversion=1.4
 */
BEGIN { trace(inet_ntoa((ipaddr_t *)alloca(4))); exit(0); }
