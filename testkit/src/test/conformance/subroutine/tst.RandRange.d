BEGIN
{
	this->bad = 0;
	this->bad += rand() < 0;
	this->bad += rand() % 10 > 9 || rand() % 10 < 0;
	this->bad += rand() < 0;
	this->bad += rand() % 10 > 9 || rand() % 10 < 0;
	this->bad += rand() < 0;
	this->bad += rand() % 10 > 9 || rand() % 10 < 0;
	this->bad += rand() < 0;
	this->bad += rand() % 10 > 9 || rand() % 10 < 0;
	this->same = rand() == rand() && rand() == rand() && rand() == rand();
	printf("%d %d\n", this->bad, this->same);
	exit(0);
}
