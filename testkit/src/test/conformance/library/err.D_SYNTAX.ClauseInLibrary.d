/*
 * @line: 2
 * @options: -q -L src/test/libraries/clause
 * @stderr: "src/test/libraries/clause/clause.d", line 2: 
 */
BEGIN { exit(0); }
