#!/usr/sbin/dtrace -s
/*
 * tcplife.d - which TCP connections were there, how long, and how much went over them?
 *
 *	dtrace -s tcplife.d			until Ctrl-C
 *	dtrace -s tcplife.d 5432		only those with this port at one end
 *	dtrace -s tcplife.d -c COMMAND		while a command runs
 *
 * A line for each connection that ends, MS after it was established; BY says what this end did. Both
 * are "-" for a connection that was there before. One within this machine has two ends and two lines.
 * Bytes are of the stream, without headers and repetitions. Attempts that were refused are told at
 * once.
 */
#pragma D option quiet
#pragma D option defaultargs

BEGIN
{
	printf("%-8s %-21s %-5s %-21s %-5s %9s %9s %8s\n", "BY", "LOCAL", "PORT", "REMOTE", "PORT",
	    "SENT", "RECEIVED", "MS");
}

tcp:::connect-established
{
	by[arg1] = "connect";
	began[arg1] = timestamp;
}

tcp:::accept-established
{
	by[arg1] = "accept";
	began[arg1] = timestamp;
}

tcp:::connect-refused
/$1 == 0 || args[3]->tcps_rport == $1/
{
	printf("%-8s %-21s %-5d %-21s %-5d %9s %9s %8s\n", "refused", args[3]->tcps_laddr,
	    args[3]->tcps_lport, args[3]->tcps_raddr, args[3]->tcps_rport, "-", "-", "-");
}

/* The socket's port and counters are there until the end. A listener ends too, and a vain attempt. */
tcp:::state-change
/args[3]->tcps_state == TCP_STATE_CLOSED && args[5]->tcps_state != TCP_STATE_LISTEN &&
    args[5]->tcps_state != TCP_STATE_SYN_SENT && args[5]->tcps_state != TCP_STATE_CLOSED &&
    ($1 == 0 || args[3]->tcps_lport == $1 || args[3]->tcps_rport == $1)/
{
	this->tcp = (struct tcp_sock *)arg1;
	/* The other end's FIN takes a place in the stream, and the kernel counts it. */
	this->fin = ((struct sock *)arg1)->__sk_common.skc_flags >> SOCK_DONE & 1;
	printf("%-8s %-21s %-5d %-21s %-5d %9d %9d %8s\n", by[arg1] != "" ? by[arg1] : "-",
	    args[3]->tcps_laddr, args[3]->tcps_lport, args[3]->tcps_raddr, args[3]->tcps_rport,
	    this->tcp->bytes_sent - this->tcp->bytes_retrans,
	    this->tcp->bytes_received - this->fin,
	    began[arg1] != 0 ? lltostr((timestamp - began[arg1]) / 1000000) : "-");
}

tcp:::state-change
/args[3]->tcps_state == TCP_STATE_CLOSED/
{
	by[arg1] = 0;
	began[arg1] = 0;
}
