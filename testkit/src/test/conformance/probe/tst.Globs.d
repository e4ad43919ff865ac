/*
 * Patterns: any string, one character, sets, what is not in a set, quoting.
 */
dtrace:::B*N { printf("star\n"); }
dtrace:::B?GIN { printf("question mark\n"); }
d*e:::BE[F-H]IN { printf("range\n"); }
dtrace:::BEGI[NM] { printf("set\n"); }
dtrace:::[!E]EGIN { printf("not in set\n"); }
dtrace:::BEG[-I]N { printf("minus\n"); }
dtrace:::BEG\IN { printf("quoted\n"); }
*:*:*:BEGIN { printf("stars\n"); }
:::BEGIN { printf("empty\n"); }
dtrace:::*B*E*G*I*N* { printf("six stars\n"); }
::BEGIN { printf("two colons\n"); }
:BEGIN { printf("one colon\n"); }
BEGIN { printf("none\n"); exit(0); }
