#!/usr/sbin/dtrace -s
/*
 * iolatency.d - how long do disks take for their requests, and which were slow?
 *
 *	dtrace -s iolatency.d			all disks, until Ctrl-C
 *	dtrace -s iolatency.d 10		also tells each request of 10 ms or more when it is done
 *	dtrace -s iolatency.d -c COMMAND	while a command runs
 *
 * From when the driver gets a request to when it says that it is done: the time in queues above is
 * not in it. The histograms are in microseconds, for each disk and direction.
 */
#pragma D option quiet
#pragma D option defaultargs

io:::start
{
	began[arg0] = timestamp;
}

io:::done
/began[arg0] != 0/
{
	this->us = (timestamp - began[arg0]) / 1000;
	@took[args[1]->dev_statname, args[0]->b_flags & B_READ ? "read" : "write"] =
	    quantize(this->us);
}

io:::done
/began[arg0] != 0 && $1 != 0 && timestamp - began[arg0] >= $1 * 1000000/
{
	printf("%Y  %-12s %-5s block %-12d %8d bytes %8d ms\n", walltimestamp,
	    args[1]->dev_statname, args[0]->b_flags & B_READ ? "read" : "write",
	    args[0]->b_blkno, args[0]->b_bcount, (timestamp - began[arg0]) / 1000000);
}

io:::done
{
	began[arg0] = 0;
}

END
{
	printa("%s, %s, microseconds\n%@d\n", @took);
}
