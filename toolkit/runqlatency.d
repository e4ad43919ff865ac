#!/usr/sbin/dtrace -s
/*
 * runqlatency.d - how long do threads that could run wait for a CPU?
 *
 *	dtrace -s runqlatency.d			all threads, until Ctrl-C
 *	dtrace -s runqlatency.d -p PID		one process and its children
 *	dtrace -s runqlatency.d -c COMMAND	a command and its children
 *
 * Nanoseconds from the moment a thread is woken up, or loses its CPU to another, until it runs again;
 * then who waited most in all. A machine with too few CPUs has its mass to the right.
 */
#pragma D option quiet

sched:::wakeup
{
	ready[args[0]->pr_lwpid] = timestamp;
}

/* Woken up while it was still running: that is no wait. */
sched:::sleep
{
	ready[tid] = 0;
}

sched:::preempt
/pid != 0/
{
	ready[tid] = timestamp;
}

sched:::on-cpu
/ready[tid] != 0 && ($target == 0 || progenyof($target))/
{
	this->waited = timestamp - ready[tid];
	@all["nanoseconds"] = quantize(this->waited);
	@who[execname] = sum(this->waited / 1000);
	@times[execname] = count();
}

sched:::on-cpu
{
	ready[tid] = 0;
}

END
{
	printa(@all);
	printf("\n%-16s %10s %16s\n", "PROCESS", "WAITS", "MICROSECONDS");
	setopt("aggsortpos", "1");
	setopt("aggsortrev");
	printa("%-16s %@10d %@16d\n", @times, @who);
}
