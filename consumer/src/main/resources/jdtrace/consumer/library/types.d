/*
 * Types of the operating systems that DTrace comes from, as its scripts name them.
 */

typedef char *caddr_t;
typedef long long offset_t;
typedef long long hrtime_t;
typedef unsigned int dev_t;
typedef int psetid_t;
typedef int chipid_t;
typedef int lgrp_id_t;
typedef id_t taskid_t;
typedef id_t projid_t;
typedef id_t poolid_t;
typedef id_t zoneid_t;
typedef id_t ctid_t;

typedef struct timestruc {
	long tv_sec;
	long tv_nsec;
} timestruc_t;

/* Of nanoseconds. */
translator timestruc_t < uint64_t N > {
	tv_sec = N / 1000000000;
	tv_nsec = N % 1000000000;
};
