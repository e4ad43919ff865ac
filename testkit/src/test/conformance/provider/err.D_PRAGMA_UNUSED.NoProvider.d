/* @line: 2 */
#pragma D attributes Evolving/Evolving/ISA provider shop args
BEGIN { exit(0); }
