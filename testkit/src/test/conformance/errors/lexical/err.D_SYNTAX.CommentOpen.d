/*
 * A comment must end.
 */
BEGIN { trace(1); }
/* and so on
