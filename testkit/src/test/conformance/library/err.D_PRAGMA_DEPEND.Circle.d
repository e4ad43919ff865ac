/*
 * @line: 2
 * @options: -q -L src/test/libraries/circle
 * @stderr: "src/test/libraries/circle/two.d", line 2: 
 */
BEGIN { exit(0); }
