BEGIN
{
	printf("%s ", strtok("t0,t1,t2,t3,t4,t5,t6,t7,t8,t9,t10,t11,t12,t13,t14,t15,t16,t17,t18,t19,t20,t21,t22,t23,t24,t25,t26,t27,t28,t29,t30,t31,t32,t33,t34,t35,t36,t37,t38,t39", ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 1}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 2}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 3}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 4}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 5}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 6}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 7}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 8}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 9}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 10}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 11}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 12}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 13}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 14}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 15}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 16}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 17}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 18}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 19}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 20}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 21}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 22}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 23}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 24}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 25}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 26}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 27}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 28}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 29}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 30}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 31}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 32}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 33}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 34}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 35}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 36}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 37}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 38}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	@[strtoll(json("{\"a\": [0, {\"b\": 39}]}", "a[1].b"))] = count();
	printf("%s ", strtok(NULL, ","));
}

BEGIN
{
	printf("\n");
	printa("%d ", @);
	printf("\n");
	clear(@);
	trunc(@);
	exit(0);
}
