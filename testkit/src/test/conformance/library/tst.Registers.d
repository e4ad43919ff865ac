/* Names of the same register are the same index (variables.md 4); the numbers are the library's. */
BEGIN
{
	printf("%d %d %d %d %d\n", R_PC == R_RIP, R_SP == R_RSP, R_PS == R_RFL, R_R0 == R_RAX,
	    R_R1 == R_RBX);
	printf("%d %d\n", R_EAX == R_RAX, R_EIP == R_RIP);
	exit(0);
}
