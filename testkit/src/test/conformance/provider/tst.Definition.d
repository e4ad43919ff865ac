/* A provider's definition is checked and traces nothing (language.md 7). */
struct conn {
	int fd;
};

typedef struct info {
	int port;
} info_t;

translator info_t < struct conn *C > {
	port = C->fd + 1;
};

#pragma D attributes Evolving/Evolving/ISA provider shop provider
#pragma D attributes Private/Private/Unknown provider shop module
#pragma D attributes Private/Private/Unknown provider shop function
#pragma D attributes Evolving/Evolving/ISA provider shop name
#pragma D attributes Evolving/Evolving/ISA provider shop args

provider shop {
	probe open();
	probe sale__done(struct conn *c, int price) : (info_t *c, int price, int price);
	probe close(int, char *);
};

provider shop {
	probe open();
	probe extra(uint64_t n) : (int n);
};

BEGIN
{
	printf("here\n");
	exit(0);
}
