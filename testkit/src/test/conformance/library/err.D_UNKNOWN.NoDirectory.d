/*
 * @options: -q -L src/test/libraries/nonesuch
 * @stderr: src/test/libraries/nonesuch
 */
BEGIN { exit(0); }
