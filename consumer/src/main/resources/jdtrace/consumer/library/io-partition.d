/*
 * The number of a partition, 0 of the whole disk: kernels from 6.10 on.
 */
#pragma D depends_on member block_device.__bd_flags

inline uint8_t dtrace_partition[struct block_device *D] = D->__bd_flags.counter & 0xff;
