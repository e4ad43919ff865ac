#!/usr/sbin/dtrace -s
/*
 * signals.d - who sends which signals to whom, and which instructions are at fault?
 *
 *	dtrace -s signals.d			all processes, until Ctrl-C
 *	dtrace -s signals.d -p PID		sent by one process and its children
 *	dtrace -s signals.d -c COMMAND		sent by a command and its children
 *
 * A fault (a bad address, a division by zero ...) is a signal that a process gets from itself, with the
 * address. IGNORED: the receiver ignores it, or had one of its kind waiting already.
 */
#pragma D option quiet

BEGIN
{
	printf("%-8s %7s %-16s %7s %-16s %6s\n", "WHAT", "SENDER", "", "TO", "", "SIGNAL");
}

proc:::signal-send
/$target == 0 || progenyof($target)/
{
	printf("%-8s %7d %-16s %7d %-16s %6d\n", "sent", pid, execname, args[1]->pr_pid,
	    args[1]->pr_fname, args[2]);
}

proc:::signal-discard
/$target == 0 || progenyof($target)/
{
	printf("%-8s %7d %-16s %7d %-16s %6d\n", "ignored", pid, execname, args[1]->pr_pid,
	    args[1]->pr_fname, args[2]);
}

proc:::fault
/$target == 0 || progenyof($target)/
{
	printf("%-8s %7d %-16s address %x, code %d, signal %d\n", "fault", pid, execname,
	    args[1]->si_addr, args[1]->si_code, args[1]->si_signo);
}
