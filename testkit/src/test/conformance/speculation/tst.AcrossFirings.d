/* The usual shape: begin, gather, decide. */
int n;

tick-1ms
{
	n++;
}

tick-1ms
/n % 3 == 1/
{
	self->s = speculation();
}

tick-1ms
/self->s/
{
	speculate(self->s);
	printf("step %d\n", n);
}

tick-1ms
/n % 3 == 0 && n != 6/
{
	commit(self->s);
	self->s = 0;
}

tick-1ms
/n == 6/
{
	discard(self->s);
	self->s = 0;
}

tick-1ms
/n == 9/
{
	exit(0);
}
