/*
 * Predicates are scalars: integers, pointers, enumerations, comparisons of strings.
 */
enum answer { NO, YES };
enum answer a;
int *p;
BEGIN /1/ { printf("constant\n"); }
BEGIN /0/ { printf("wrong\n"); }
BEGIN /YES/ { printf("enumerator\n"); }
BEGIN /a/ { printf("wrong\n"); }
BEGIN /p/ { printf("wrong\n"); }
BEGIN /!p/ { printf("no pointer\n"); }
BEGIN /p == NULL/ { printf("null pointer\n"); }
BEGIN /"a" < "b"/ { printf("strings\n"); }
BEGIN /6 / 2 == 3/ { printf("division\n"); }
BEGIN /(1 ? 0 : 1)/ { printf("wrong\n"); }
BEGIN / 1 , 2 / { printf("comma\n"); exit(0); }
