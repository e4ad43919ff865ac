#!/usr/sbin/dtrace -s
/*
 * lockwaits.d - for which locks of the kernel do threads wait, how long, and on whose behalf?
 *
 *	dtrace -s lockwaits.d			all threads, until Ctrl-C
 *	dtrace -s lockwaits.d -p PID		one process and its children
 *	dtrace -s lockwaits.d -c COMMAND	a command and its children
 *
 * adaptive-* are waits for a mutex (spin: on the CPU, block: asleep), rw-block for a semaphore of readers
 * and writers, spin-spin and rw-spin for spin locks. First the times of each kind, then the locks with
 * the longest total and from where they were wanted.
 */
#pragma D option quiet

lockstat:::adaptive-block, lockstat:::adaptive-spin, lockstat:::rw-block, lockstat:::rw-spin,
lockstat:::spin-spin
/$target == 0 || progenyof($target)/
{
	@times[probename] = quantize(arg1);
	@locks[probename, execname, arg0, stack(6)] = sum(arg1 / 1000);
}

END
{
	printa("%s, nanoseconds\n%@d\n", @times);
	trunc(@locks, 10);
	printa("%s by %s, lock %x\n%k%@16d us\n\n", @locks);
}
