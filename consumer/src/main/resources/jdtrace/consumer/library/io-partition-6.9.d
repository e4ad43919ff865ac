/*
 * The number of a partition, 0 of the whole disk: kernels before 6.10.
 */
#pragma D depends_on member block_device.bd_partno

inline uint8_t dtrace_partition[struct block_device *D] = D->bd_partno;
