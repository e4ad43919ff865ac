#!/usr/sbin/dtrace -s
/*
 * faults.d - which processes take page faults, and of which kind?
 *
 *	dtrace -s faults.d			all processes, until Ctrl-C
 *	dtrace -s faults.d -p PID		one process and its children
 *	dtrace -s faults.d -c COMMAND		a command and its children
 *
 * ABSENT: the page was not there. ZERO: of these, new memory, filled with zeros. MAJOR: of these, those
 * that waited for a device; many of them say that memory is short. COPY: a write to a page shared with
 * another process or a file.
 */
#pragma D option quiet

vminfo:::as_fault
/$target == 0 || progenyof($target)/
{
	@absent[execname] = sum(arg0);
}

vminfo:::zfod
/$target == 0 || progenyof($target)/
{
	@zero[execname] = sum(arg0);
}

vminfo:::maj_fault
/$target == 0 || progenyof($target)/
{
	@major[execname] = sum(arg0);
}

vminfo:::cow_fault
/$target == 0 || progenyof($target)/
{
	@copy[execname] = sum(arg0);
}

END
{
	printf("%-16s %10s %10s %10s %10s\n", "PROCESS", "ABSENT", "ZERO", "MAJOR", "COPY");
	printa("%-16s %@10d %@10d %@10d %@10d\n", @absent, @zero, @major, @copy);
}
