/*
 * The library's indexes fit uregs[]: the tracer fires BEGIN from a system call of its own, bpf(2), whose
 * number is in R_ERR; 64-bit code has the selector 0x33 in R_CS and 0x2b in R_SS on x86-64.
 *
 * @engines: bpf
 * (the interpreter has no registers)
 */
BEGIN
{
	printf("%d %d %d\n", uregs[R_PC] == uregs[R_RIP], uregs[R_SP] == uregs[R_RSP],
	    uregs[R_R0] == uregs[R_RAX]);
	printf("%x %x %d\n", uregs[R_CS], uregs[R_SS], uregs[R_ERR]);
	printf("%d\n", uregs[R_PC] != 0 && uregs[R_SP] != 0);
	exit(0);
}
