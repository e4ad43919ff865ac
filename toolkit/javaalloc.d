#!/usr/sbin/dtrace -s
/*
 * javaalloc.d - which objects does a part of a Java program make, how many bytes, and where?
 *
 *	dtrace -s javaalloc.d CLASS -p PID	a JVM, until Ctrl-C
 *	dtrace -s javaalloc.d CLASS -c 'java ...'	a command
 *
 * CLASS is the name or pattern of the classes whose code allocates: 'com.acme.*'. What they have the
 * JDK allocate is the JDK's: trace java.util.* for its collections, java.lang.String* for text. Bytes
 * are what the objects take in the heap with their headers. First the classes of the objects, then the
 * 20 places with the most bytes. An allocation that the compiler has removed is counted, too.
 * Example: what does the ordering allocate?
 *
 *	dtrace -s javaalloc.d 'com.acme.order.*' -p 4711
 */
#pragma D option quiet
#pragma D option jstackframes=8

java$target:$1::new
{
	@objects[stringof(args[0])] = count();
	@bytes[stringof(args[0])] = sum(args[1]);
	@places[stringof(args[0]), jstack()] = sum(args[1]);
}

END
{
	trunc(@places, 20);
	setopt("aggsortpos", "1");
	setopt("aggsortrev");
	printf("%12s %14s  %s\n", "OBJECTS", "BYTES", "CLASS");
	printa("%@12d %@14d  %s\n", @objects, @bytes);
	printa("\n%s%k%@14d bytes\n", @places);
}
