#!/usr/sbin/dtrace -s
/*
 * newprocs.d - which programs are started, by whom, how do they end and how long did they live?
 *
 *	dtrace -s newprocs.d			all processes, until Ctrl-C
 *	dtrace -s newprocs.d -p PID		one process and its children
 *	dtrace -s newprocs.d -c COMMAND		a command and its children
 *
 * A line when a program is started, with its arguments; one when a process ends, with the milliseconds it
 * lived if it was started while we looked, and how it ended: 1 by itself, 2 by a signal, 3 by one that
 * wrote a core. STATUS is its exit status or the signal. A start that fails has the error's number.
 */
#pragma D option quiet

BEGIN
{
	printf("%-6s %7s %7s %-16s %s\n", "WHAT", "PID", "PPID", "PROCESS", "ARGUMENTS, STATUS");
}

proc:::start
{
	self->began = timestamp;
}

proc:::exec
/$target == 0 || progenyof($target)/
{
	self->path = arg0;
}

proc:::exec-success
/$target == 0 || progenyof($target)/
{
	printf("%-6s %7d %7d %-16s %s\n", "exec", pid, ppid, execname, curpsinfo->pr_psargs);
	self->path = 0;
}

proc:::exec-failure
/self->path != 0/
{
	printf("%-6s %7d %7d %-16s %s: error %d\n", "failed", pid, ppid, execname,
	    copyinstr(self->path), args[0]);
	self->path = 0;
}

proc:::exit
/$target == 0 || progenyof($target)/
{
	this->status = curthread->exit_code;
	printf("%-6s %7d %7d %-16s ended %d, status %d%s\n", "exit", pid, ppid, execname,
	    args[0], args[0] == CLD_EXITED ? this->status >> 8 : this->status & 0x7f,
	    self->began == 0 ? "" :
	    strjoin(strjoin(", after ", lltostr((timestamp - self->began) / 1000000)), " ms"));
}

proc:::lwp-exit
{
	self->began = 0;
	self->path = 0;
}
