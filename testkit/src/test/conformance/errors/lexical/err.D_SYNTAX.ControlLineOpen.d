/*
 * A control line ends with a newline.
 */
BEGIN { trace(1); }
#pragma D option quiet