/*
 * Macro variables in descriptions: their text takes their place, what stands around it stays.
 *
 * @arguments: dtrace trace BEG
 */
$1:::BEGIN { printf("whole part\n"); }
d$2:::BEGIN { printf("behind text\n"); }
$$1:::BEGIN { printf("as a string\n"); }
$1:::$3IN { printf("before text\n"); exit(0); }
