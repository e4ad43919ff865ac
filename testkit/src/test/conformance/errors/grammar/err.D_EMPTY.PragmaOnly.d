/*
 * Nor is a pragma.
 */
#pragma D option quiet
