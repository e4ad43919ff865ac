/* @line: 2 */
#pragma D attributes Evolving/Evolving/ISA provider syscall args
BEGIN { exit(0); }
