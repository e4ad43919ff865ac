#!/usr/sbin/dtrace -s
/*
 * syserrors.d - which system calls fail, with which error, in which processes?
 *
 *	dtrace -s syserrors.d			all processes, until Ctrl-C
 *	dtrace -s syserrors.d -p PID		one process and its children
 *	dtrace -s syserrors.d -c COMMAND	a command and its children
 *
 * Rare errors first. That a call failed need not mean that something is wrong: EAGAIN is how a
 * descriptor says that there is nothing to read yet, ENOENT how a search along a path goes.
 */
#pragma D option quiet

inline string name[int error] =
    error == EPERM ? "EPERM" : error == ENOENT ? "ENOENT" : error == ESRCH ? "ESRCH" :
    error == EINTR ? "EINTR" : error == EIO ? "EIO" : error == ENXIO ? "ENXIO" :
    error == EBADF ? "EBADF" : error == ECHILD ? "ECHILD" : error == EAGAIN ? "EAGAIN" :
    error == ENOMEM ? "ENOMEM" : error == EACCES ? "EACCES" : error == EFAULT ? "EFAULT" :
    error == EBUSY ? "EBUSY" : error == EEXIST ? "EEXIST" : error == ENODEV ? "ENODEV" :
    error == ENOTDIR ? "ENOTDIR" : error == EISDIR ? "EISDIR" : error == EINVAL ? "EINVAL" :
    error == EMFILE ? "EMFILE" : error == ENOTTY ? "ENOTTY" : error == ENOSPC ? "ENOSPC" :
    error == ESPIPE ? "ESPIPE" : error == EROFS ? "EROFS" : error == EPIPE ? "EPIPE" :
    error == ERANGE ? "ERANGE" : error == ENOSYS ? "ENOSYS" : error == ENODATA ? "ENODATA" :
    error == EOPNOTSUPP ? "EOPNOTSUPP" : error == EADDRINUSE ? "EADDRINUSE" :
    error == ECONNRESET ? "ECONNRESET" : error == ENOTCONN ? "ENOTCONN" :
    error == ETIMEDOUT ? "ETIMEDOUT" : error == ECONNREFUSED ? "ECONNREFUSED" :
    error == EINPROGRESS ? "EINPROGRESS" :
    strjoin("error ", lltostr(error));

syscall:::return
/errno != 0 && ($target == 0 || progenyof($target))/
{
	@failed[execname, probefunc, name[errno]] = count();
}

END
{
	printf("%-16s %-20s %-14s %8s\n", "PROCESS", "CALL", "ERROR", "COUNT");
	printa("%-16s %-20s %-14s %@8d\n", @failed);
}
