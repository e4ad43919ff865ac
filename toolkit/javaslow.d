#!/usr/sbin/dtrace -s
/*
 * javaslow.d - how long do calls of Java methods take, and from where come the slow ones?
 *
 *	dtrace -s javaslow.d CLASS METHOD -p PID		a JVM, until Ctrl-C
 *	dtrace -s javaslow.d CLASS METHOD MIN -p PID		stacks of calls of at least MIN microseconds
 *	dtrace -s javaslow.d CLASS METHOD -c 'java ...'		a command
 *
 * CLASS and METHOD are names or patterns: 'com.acme.*' '*'. The time is from entry to return or
 * exception, with all that the method calls and waits for; one that calls itself counts at each level.
 * First the methods by their total time, FAILED being calls that an exception ended; then how the times
 * of the first 20 are distributed; with MIN the stacks of the slow calls. Example: which handlers take more than 10 ms?
 *
 *	dtrace -s javaslow.d 'com.acme.web.*Handler' 'handle*' 10000 -p 4711
 */
#pragma D option quiet
#pragma D option defaultargs
#pragma D option jstackframes=30

java$target:$1:$2:entry
{
	self->depth++;
	self->in[self->depth] = timestamp;
}

/* A call that began before this script has no time. */
java$target:$1:$2:return, java$target:$1:$2:throw
/self->depth != 0/
{
	this->took = timestamp - self->in[self->depth];
	self->in[self->depth] = 0;
	self->depth--;
	@calls[probemod, probefunc] = count();
	@failed[probemod, probefunc] = sum(probename == "throw");
	@max[probemod, probefunc] = max(this->took / 1000);
	@total[probemod, probefunc] = sum(this->took / 1000);
	@times[probemod, probefunc] = quantize(this->took);
	this->slow = $3 != 0 && this->took >= $3 * 1000;
}

java$target:$1:$2:return, java$target:$1:$2:throw
/this->slow/
{
	@stacks[probemod, probefunc, jstack()] = count();
}

END
{
	trunc(@times, 20);
	trunc(@stacks, 20);
	setopt("aggsortpos", "3");
	setopt("aggsortrev");
	printf("%8s %8s %12s %12s  %s\n", "CALLS", "FAILED", "MAX US", "TOTAL US", "METHOD");
	printa("%@8d %@8d %@12d %@12d  %s.%s\n", @calls, @failed, @max, @total);
	printa("\n%s.%s, nanoseconds\n%@d", @times);
	printa("\n%s.%s, slow%k%@16d\n", @stacks);
}
