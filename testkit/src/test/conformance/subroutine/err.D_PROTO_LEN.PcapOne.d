/* @line: 2 */
BEGIN { pcap(curthread); exit(0); }
