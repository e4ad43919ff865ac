typedef struct third {
	int m;
} third_t;

translator third_t < int I > {
	m = I * I;
};
