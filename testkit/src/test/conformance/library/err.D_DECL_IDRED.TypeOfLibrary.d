/*
 * @line: 4
 */
typedef int psinfo_t;
BEGIN { exit(0); }
