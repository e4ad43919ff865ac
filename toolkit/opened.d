#!/usr/sbin/dtrace -s
/*
 * opened.d - which files are opened, by whom, and which opens fail?
 *
 *	dtrace -s opened.d			all processes, until Ctrl-C
 *	dtrace -s opened.d -p PID		one process and its children
 *	dtrace -s opened.d -c COMMAND		a command and its children
 *	dtrace -s opened.d failed		only opens that fail (with -p and -c too)
 *
 * ERR is the error number, 0 for an open that succeeds; FD is the descriptor then. The path is what
 * the process asked for: a relative one is relative to its directory.
 */
#pragma D option quiet
#pragma D option defaultargs

BEGIN
{
	printf("%7s %-16s %4s %4s %s\n", "PID", "PROCESS", "FD", "ERR", "PATH");
}

syscall::open:entry, syscall::creat:entry
/$target == 0 || progenyof($target)/
{
	self->path = arg0;
}

syscall::openat:entry, syscall::openat2:entry
/$target == 0 || progenyof($target)/
{
	self->path = arg1;
}

/* The path is read when the kernel has read it: before, its page may not be in memory. */
syscall::open:return, syscall::creat:return, syscall::openat:return, syscall::openat2:return
/self->path != 0 && ($$1 != "failed" || errno != 0)/
{
	printf("%7d %-16s %4d %4d %s\n", pid, execname, errno == 0 ? (int)arg1 : -1, errno,
	    copyinstr(self->path));
}

syscall::open:return, syscall::creat:return, syscall::openat:return, syscall::openat2:return
{
	self->path = 0;
}
