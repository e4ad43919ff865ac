/*
 * There are three buffer policies.
 *
 * @line: 7
 * @stderr: Invalid value for specified option
 */
#pragma D option bufpolicy=circle
BEGIN { trace(1); }
