/*
 * curlwpsinfo of the thread that runs: it is on its CPU.
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)
 */
BEGIN
{
	printf("%d %d %c\n", curlwpsinfo->pr_lwpid == tid, curlwpsinfo->pr_state == SONPROC,
	    curlwpsinfo->pr_sname);
	printf("%d %d %d\n", curlwpsinfo->pr_onpro == cpu, curlwpsinfo->pr_lgrp == lgrp,
	    curlwpsinfo->pr_bindpset);
	printf("%s %d %d\n", curlwpsinfo->pr_clname, curlwpsinfo->pr_name == execname,
	    curlwpsinfo->pr_flag & PR_STOPPED);
	printf("%d %d %d\n", curlwpsinfo->pr_wchan, curlwpsinfo->pr_stype, curlwpsinfo->pr_pri);
	exit(0);
}
