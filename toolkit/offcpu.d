#!/usr/sbin/dtrace -s
/*
 * offcpu.d - where in the kernel do threads spend the time in which they wait?
 *
 *	dtrace -s offcpu.d			all threads, until Ctrl-C
 *	dtrace -s offcpu.d MIN			only waits of at least MIN microseconds
 *	dtrace -s offcpu.d -p PID		one process and its children (with MIN too)
 *	dtrace -s offcpu.d -c COMMAND		a command and its children
 *
 * Microseconds by process and kernel stack, the largest last. The time from losing the CPU to getting it
 * back: waiting for a lock, a disk, a timer, another process, or just for a CPU.
 */
#pragma D option quiet
#pragma D option defaultargs

sched:::off-cpu
/pid != 0 && ($target == 0 || progenyof($target))/
{
	self->left = timestamp;
}

sched:::on-cpu
/self->left != 0 && timestamp - self->left >= $1 * 1000/
{
	@waits[execname, stack()] = sum((timestamp - self->left) / 1000);
}

sched:::on-cpu
/self->left != 0/
{
	self->left = 0;
}

END
{
	trunc(@waits, 20);
	printa("%s\n%k%@16d us\n\n", @waits);
}
