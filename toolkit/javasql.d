#!/usr/sbin/dtrace -s
/*
 * javasql.d - which SQL statements does a JVM send to its databases, and which are slow?
 *
 *	dtrace -s javasql.d -p PID			a JVM, until Ctrl-C
 *	dtrace -s javasql.d MIN -p PID			tells statements of at least MIN microseconds at once
 *	dtrace -s javasql.d MIN -c 'java ...'		a command
 *
 * By any JDBC driver whose classes have Statement and Connection in their names, as all usual ones and
 * pools do: what the application calls is counted, not what a pool or driver calls in turn. The time
 * is that of execute(), executeQuery(), executeUpdate() and executeBatch(), not of fetching rows. A
 * prepared statement has the text that it was prepared with; one from before this script has "?", a
 * batch the text of its last addBatch(). FAILED are calls that an exception ended. The statements with
 * the longest total come first. Example: statements of more than 100 ms, as they end:
 *
 *	dtrace -s javasql.d 100000 -p 4711
 */
#pragma D option quiet
#pragma D option defaultargs
#pragma D option strsize=1024
#pragma D option dynvarsize=32m

/* The statement that was prepared is told by its identity: it is executed some time later. */
java$target:*Connection*:prepare*(String*):entry
/++self->preparing == 1/
{
	self->prepared = stringof((char *)arg0);
}

java$target:*Connection*:prepare*(String*):return
/self->preparing != 0 && arg1 != 0/
{
	text[((struct java.lang`Object *)arg1)->identityHashCode] = self->prepared;
}

java$target:*Connection*:prepare*(String*):return, java$target:*Connection*:prepare*(String*):throw
/self->preparing != 0 && --self->preparing == 0/
{
	self->prepared = 0;
}

java$target:*Statement*:addBatch(String):entry
{
	text[((struct java.lang`Object *)jthis)->identityHashCode] = stringof((char *)arg0);
}

java$target:*Statement*:execute*():entry
/++self->depth == 1/
{
	self->sql = text[((struct java.lang`Object *)jthis)->identityHashCode];
	self->began = timestamp;
}

java$target:*Statement*:execute*(String*):entry
/++self->depth == 1/
{
	self->sql = stringof((char *)arg0);
	self->began = timestamp;
}

java$target:*Statement*:execute*():return, java$target:*Statement*:execute*(String*):return,
java$target:*Statement*:execute*():throw, java$target:*Statement*:execute*(String*):throw
/self->depth != 0 && --self->depth == 0/
{
	this->took = (timestamp - self->began) / 1000;
	this->sql = self->sql != "" ? self->sql : "?";
	@calls[this->sql] = count();
	@failed[this->sql] = sum(probename == "throw");
	@max[this->sql] = max(this->took);
	@total[this->sql] = sum(this->took);
	self->sql = 0;
	self->slow = $1 != 0 && this->took >= $1;
}

java$target:*Statement*:execute*():return, java$target:*Statement*:execute*(String*):return,
java$target:*Statement*:execute*():throw, java$target:*Statement*:execute*(String*):throw
/self->slow/
{
	printf("%12d us  %s\n", this->took, this->sql);
	self->slow = 0;
}

java$target:*Statement*:close():entry
/self->depth == 0/
{
	text[((struct java.lang`Object *)jthis)->identityHashCode] = 0;
}

END
{
	setopt("aggsortpos", "3");
	setopt("aggsortrev");
	printf("%8s %8s %12s %12s  %s\n", "CALLS", "FAILED", "MAX US", "TOTAL US", "SQL");
	printa("%@8d %@8d %@12d %@12d  %s\n", @calls, @failed, @max, @total);
}
