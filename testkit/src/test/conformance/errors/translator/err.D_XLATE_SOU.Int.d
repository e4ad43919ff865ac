/*
 * A translator makes a structure.
 */
translator int < int n > { };
BEGIN { trace(1); }
