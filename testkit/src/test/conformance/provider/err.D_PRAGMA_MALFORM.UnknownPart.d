/* @line: 2 */
#pragma D attributes Evolving/Evolving/ISA provider shop probes
provider shop { probe open(); };
BEGIN { exit(0); }
