/* @line: 2 */
BEGIN { pcap(12, 1); exit(0); }
