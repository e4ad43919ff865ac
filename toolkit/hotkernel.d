#!/usr/sbin/dtrace -s
/*
 * hotkernel.d - in which functions does the kernel spend its time?
 *
 *	dtrace -s hotkernel.d			all processes, until Ctrl-C
 *	dtrace -s hotkernel.d 20		the 20 hottest (else 10)
 *	dtrace -s hotkernel.d -p PID		on behalf of one process and its children
 *	dtrace -s hotkernel.d -c COMMAND	on behalf of a command and its children
 *
 * Each CPU is looked at 997 times a second. Time of an idle CPU is not counted. The hottest are last.
 */
#pragma D option quiet
#pragma D option defaultargs

profile-997
/$target == 0 ? pid != 0 : progenyof($target)/
{
	@samples[arg0 != 0 ? "in the kernel" : "in user code"] = count();
}

profile-997
/arg0 != 0 && ($target == 0 ? pid != 0 : progenyof($target))/
{
	@functions[func(arg0)] = count();
}

END
{
	printa("%@8d samples %s\n", @samples);
	trunc(@functions, $1 != 0 ? $1 : 10);
	printf("\n%8s  %s\n", "SAMPLES", "FUNCTION");
	printa("%@8d  %a\n", @functions);
}
