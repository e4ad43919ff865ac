/* @line: 2 */
provider shop { probe open(int a) : (int b); };
BEGIN { exit(0); }
