#!/usr/sbin/dtrace -s
/*
 * javathrows.d - which exceptions are made in a JVM, where, and how often?
 *
 *	dtrace -s javathrows.d -p PID			a JVM, until Ctrl-C
 *	dtrace -s javathrows.d java.sql. -p PID		only classes whose names have this in them
 *	dtrace -s javathrows.d -c 'java ...'		a command
 *
 * Exceptions and errors of every kind as they are constructed, also those that are caught in silence:
 * first how many of each class, then the 20 most frequent places. A stack begins with
 * the constructors (the exception's own last). One that is made once and thrown again and again counts
 * once; so do those that HotSpot throws without a stack from hot code (-XX:-OmitStackTraceInFastThrow
 * prevents that). Example: who fails to parse numbers?
 *
 *	dtrace -s javathrows.d NumberFormat -p 4711
 */
#pragma D option quiet
#pragma D option defaultargs
#pragma D option jstackframes=20

java$target:java.lang.Throwable:<init>*:entry
/$$1 == "" || strstr(stringof(jthis->class), $$1) != NULL/
{
	@classes[stringof(jthis->class)] = count();
	@places[stringof(jthis->class), jstack()] = count();
}

END
{
	trunc(@places, 20);
	setopt("aggsortrev");
	printf("%10s  %s\n", "MADE", "CLASS");
	printa("%@10d  %s\n", @classes);
	printa("\n%s%k%@10d\n", @places);
}
