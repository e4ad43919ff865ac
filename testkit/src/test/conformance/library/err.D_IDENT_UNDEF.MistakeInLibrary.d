/*
 * @line: 2
 * @options: -q -L src/test/libraries/mistake
 * @stderr: "src/test/libraries/mistake/wrong.d", line 2: failed to resolve nothing_of_that_name: Unknown variable name
 */
BEGIN { exit(0); }
