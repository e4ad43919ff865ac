#!/usr/sbin/dtrace -s
/*
 * javahttp.d - what do HTTP requests to a Java program do in the kernel, by path?
 *
 *	dtrace -s javahttp.d -p PID			a JVM, until Ctrl-C (as root)
 *	dtrace -s javahttp.d -c 'java ...'		a command
 *
 * For programs that serve by the JDK's own com.sun.net.httpserver, from the first filter to the
 * handler's return, on the thread that runs it; for another server name its method that handles a
 * request in place of doFilter(), and where that finds the path. First the paths with how often they
 * were asked for, how many of that an exception ended, and their times; then the system calls that
 * handling them made, the longest total first. A handler that hands its work to other threads waits
 * for them here (futex), or is not there any more: what they do is not seen. Example: which path reads
 * so much?
 *
 *	dtrace -s javahttp.d -p 4711
 */
#pragma D option quiet

java$target:com.sun.net.httpserver.Filter$Chain:doFilter:entry
/++self->depth == 1/
{
	self->path = stringof(((struct sun.net.httpserver`HttpExchangeImpl *)arg0)->impl->uri->path);
	self->began = timestamp;
}

syscall:::entry
/self->path != NULL/
{
	self->called = timestamp;
}

syscall:::return
/self->path != NULL && self->called/
{
	@calls[self->path, probefunc] = count();
	@errors[self->path, probefunc] = sum(errno != 0);
	@times[self->path, probefunc] = sum((timestamp - self->called) / 1000);
	self->called = 0;
}

java$target:com.sun.net.httpserver.Filter$Chain:doFilter:return,
java$target:com.sun.net.httpserver.Filter$Chain:doFilter:throw
/self->depth != 0 && --self->depth == 0/
{
	this->took = (timestamp - self->began) / 1000;
	@requests[self->path] = count();
	@failed[self->path] = sum(probename == "throw");
	@max[self->path] = max(this->took);
	@total[self->path] = sum(this->took);
	self->path = NULL;
}

END
{
	setopt("aggsortrev");
	setopt("aggsortpos", "3");
	printf("%8s %8s %12s %12s  %s\n", "REQUESTS", "FAILED", "MAX US", "TOTAL US", "PATH");
	printa("%@8d %@8d %@12d %@12d  %s\n", @requests, @failed, @max, @total);
	setopt("aggsortpos", "2");
	printf("\n%8s %8s %12s  %-24s %s\n", "CALLS", "ERRORS", "TOTAL US", "PATH", "CALL");
	printa("%@8d %@8d %@12d  %-24s %s\n", @calls, @errors, @times);
}
