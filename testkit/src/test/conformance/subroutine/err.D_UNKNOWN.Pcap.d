/*
 * @line: 5
 * @stderr: pcap( ) is not supported
 */
BEGIN { pcap(curthread, 1); exit(0); }
