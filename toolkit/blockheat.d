#!/usr/sbin/dtrace -s
/*
 * blockheat.d - which parts of a disk are in use, and does it jump between them?
 *
 *	dtrace -s blockheat.d			all disks, until Ctrl-C
 *	dtrace -s blockheat.d 16		in bands of 16 MiB (else 1024, a GiB)
 *	dtrace -s blockheat.d -c COMMAND	while a command runs
 *
 * For each disk a map: a line for each band of the disk that was used, with its first MiB, and the
 * bytes read and written there. Below, how far each request begins from the end of the one before,
 * in KiB: 0 is in sequence.
 */
#pragma D option quiet
#pragma D option defaultargs

/* The block behind the last request of each disk. */
int64_t after[dev_t];

io:::start
{
	this->band = $1 != 0 ? $1 : 1024;
	this->at = args[0]->b_blkno / 2048 / this->band * this->band;
	@read[args[1]->dev_statname, this->at] = sum(args[0]->b_flags & B_READ ? args[0]->b_bcount : 0);
	@written[args[1]->dev_statname, this->at] =
	    sum(args[0]->b_flags & B_READ ? 0 : args[0]->b_bcount);
}

io:::start
/after[args[0]->b_edev] != 0/
{
	@jumps[args[1]->dev_statname] =
	    quantize(((int64_t)args[0]->b_blkno - after[args[0]->b_edev]) / 2);
}

io:::start
{
	after[args[0]->b_edev] = (int64_t)args[0]->b_blkno + args[0]->b_bcount / 512;
}

END
{
	setopt("aggsortkey");
	printf("%-12s %10s %14s %14s\n", "DISK", "MIB", "BYTES READ", "BYTES WRITTEN");
	printa("%-12s %10d %@14d %@14d\n", @read, @written);
	printa("\n%s, KiB from the end of the request before\n%@d", @jumps);
}
