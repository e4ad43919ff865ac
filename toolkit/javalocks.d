#!/usr/sbin/dtrace -s
/*
 * javalocks.d - for which locks do the threads of a Java program wait, how long, and where?
 *
 *	dtrace -s javalocks.d CLASS -p PID		a JVM, until Ctrl-C
 *	dtrace -s javalocks.d CLASS MIN -p PID		only waits of at least MIN microseconds, not of 20
 *	dtrace -s javalocks.d CLASS -c 'java ...'	a command
 *
 * CLASS is the name or pattern of the classes whose code takes the locks: 'com.acme.*'. Synchronized
 * blocks, synchronized methods that they call by name, and the locks and semaphores of
 * java.util.concurrent, whoever takes them. Waiting for work or for a condition is no lock. First the
 * locks by the class of the object, the longest total first; then the 20 places with the longest total.
 * Example: what do the threads of the shop wait for, 1 ms and more at a time?
 *
 *	dtrace -s javalocks.d 'com.acme.*' 1000 -p 4711
 */
#pragma D option quiet
#pragma D option defaultargs
#pragma D option jstackframes=12

java$target:$1::monitor-enter
{
	self->since = timestamp;
	self->in = "";
}

/* The lock of a synchronized method is taken between the call and the method's first instruction. */
java$target:$1::call-entry
{
	self->since = timestamp;
	self->in = stringof(args[1]);
}

java$target:$1::call-return
{
	self->since = 0;
}

java$target:$1::monitor-entered
/self->since && (self->in == "" || self->in == strtok(probefunc, "("))/
{
	this->waited = (timestamp - self->since) / 1000;
	this->lock = stringof(args[0]->class);
}

java$target:$1::monitor-entered
{
	self->since = 0;
}

/* The first argument is what the thread waits for. */
java$target:java.util.concurrent.locks.LockSupport:park*(Object*):entry
/strstr(stringof(((struct java.lang`Object *)arg0)->class), "Lock") != NULL ||
    strstr(stringof(((struct java.lang`Object *)arg0)->class), "Semaphore") != NULL/
{
	self->parked = timestamp;
	self->lock = stringof(((struct java.lang`Object *)arg0)->class);
}

java$target:java.util.concurrent.locks.LockSupport:park*(Object*):return
/self->parked/
{
	this->waited = (timestamp - self->parked) / 1000;
	this->lock = self->lock;
	self->parked = 0;
	self->lock = 0;
}

java$target:$1::monitor-entered, java$target:java.util.concurrent.locks.LockSupport:park*(Object*):return
/this->waited >= ($2 != 0 ? $2 : 20)/
{
	@waits[this->lock] = count();
	@max[this->lock] = max(this->waited);
	@total[this->lock] = sum(this->waited);
	@places[this->lock, jstack()] = sum(this->waited);
}

END
{
	trunc(@places, 20);
	setopt("aggsortpos", "2");
	setopt("aggsortrev");
	printf("%8s %12s %12s  %s\n", "WAITS", "MAX US", "TOTAL US", "LOCK");
	printa("%@8d %@12d %@12d  %s\n", @waits, @max, @total);
	printa("\n%s%k%@14d us\n", @places);
}
