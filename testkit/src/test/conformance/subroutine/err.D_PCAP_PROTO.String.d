/* @line: 2 */
BEGIN { pcap(curthread, "ether"); exit(0); }
