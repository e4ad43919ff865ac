/*
 * curpsinfo tells what the built-in variables tell (variables.md 1 and 3).
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)

 */
BEGIN
{
	printf("%d %d %d %d\n", curpsinfo->pr_pid == pid, curpsinfo->pr_ppid == ppid,
	    curpsinfo->pr_uid == uid, curpsinfo->pr_gid == gid);
	printf("%d %d %d\n", curpsinfo->pr_fname == execname, curpsinfo->pr_addr == (uintptr_t)curthread,
	    curpsinfo->pr_nlwp > 1);
	printf("%d %d %d\n", curpsinfo->pr_dmodel == PR_MODEL_LP64, curpsinfo->pr_flag,
	    curpsinfo->pr_wstat);
	printf("%d %d\n", curpsinfo->pr_pgid == $pgid, curpsinfo->pr_sid == $sid);
	printf("%d %d\n", curpsinfo->pr_euid == $euid, curpsinfo->pr_egid == $egid);
	printf("%d %d\n", curpsinfo->pr_size > curpsinfo->pr_rssize, curpsinfo->pr_rssize > 1000);
	printf("%d%d%d%d%d\n", curpsinfo->pr_taskid, curpsinfo->pr_projid, curpsinfo->pr_poolid,
	    curpsinfo->pr_zoneid, curpsinfo->pr_contract);
	exit(0);
}
