/* @line: 2 */
BEGIN { x = getf(); exit(0); }
