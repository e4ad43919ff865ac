BEGIN
{
	printf("%s ", json("{\"k0\": [0]}", "k0[0]"));
	printf("%s ", json("{\"k1\": [1]}", "k1[0]"));
	printf("%s ", json("{\"k2\": [2]}", "k2[0]"));
	printf("%s ", json("{\"k3\": [3]}", "k3[0]"));
	printf("%s ", json("{\"k4\": [4]}", "k4[0]"));
	printf("%s ", json("{\"k5\": [5]}", "k5[0]"));
	printf("%s ", json("{\"k6\": [6]}", "k6[0]"));
	printf("%s ", json("{\"k7\": [7]}", "k7[0]"));
	printf("%s ", json("{\"k8\": [8]}", "k8[0]"));
	printf("%s ", json("{\"k9\": [9]}", "k9[0]"));
	printf("%s ", json("{\"k10\": [10]}", "k10[0]"));
	printf("%s ", json("{\"k11\": [11]}", "k11[0]"));
	printf("%s ", json("{\"k12\": [12]}", "k12[0]"));
	printf("%s ", json("{\"k13\": [13]}", "k13[0]"));
	printf("%s ", json("{\"k14\": [14]}", "k14[0]"));
	printf("%s ", json("{\"k15\": [15]}", "k15[0]"));
	printf("%s ", json("{\"k16\": [16]}", "k16[0]"));
	printf("%s ", json("{\"k17\": [17]}", "k17[0]"));
	printf("%s ", json("{\"k18\": [18]}", "k18[0]"));
	printf("%s ", json("{\"k19\": [19]}", "k19[0]"));
	printf("%s ", json("{\"k20\": [20]}", "k20[0]"));
	printf("%s ", json("{\"k21\": [21]}", "k21[0]"));
	printf("%s ", json("{\"k22\": [22]}", "k22[0]"));
	printf("%s ", json("{\"k23\": [23]}", "k23[0]"));
	printf("%s ", json("{\"k24\": [24]}", "k24[0]"));
	printf("%s ", json("{\"k25\": [25]}", "k25[0]"));
	printf("%s ", json("{\"k26\": [26]}", "k26[0]"));
	printf("%s ", json("{\"k27\": [27]}", "k27[0]"));
	printf("%s ", json("{\"k28\": [28]}", "k28[0]"));
	printf("%s ", json("{\"k29\": [29]}", "k29[0]"));
	printf("\n");
	exit(0);
}
