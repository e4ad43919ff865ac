/* @line: 2 */
translator int < int i > { m = i; };
BEGIN { exit(0); }
