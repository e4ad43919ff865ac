/* @line: 3 */
struct later;
translator struct later < int i > { m = i; };
BEGIN { exit(0); }
