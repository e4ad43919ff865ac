/*
 * @line: 4
 */
BEGIN { trace(curlwpsinfo->pr_syscall); exit(0); }
