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

typedef int boolean_t;
inline boolean_t B_FALSE = 0;
inline boolean_t B_TRUE = 1;
typedef long long diskaddr_t;
typedef long daddr_t;
typedef long time_t;
typedef long long off64_t;
typedef long long intmax_t;
typedef unsigned long long uintmax_t;
typedef unsigned char u_char;
typedef unsigned long u_long;
typedef unsigned int useconds_t;
typedef short pri_t;
typedef uint32_t in_addr_t;
typedef uint16_t in_port_t;

/* What Linux has in place of these; their members are Linux's. */
typedef struct task_struct kthread_t;
typedef struct file file_t;
typedef struct mutex kmutex_t;
typedef struct rw_semaphore krwlock_t;

typedef struct timestruc {
	long tv_sec;
	long tv_nsec;
} timestruc_t;

/* Of nanoseconds. */
translator timestruc_t < uint64_t N > {
	tv_sec = N / 1000000000;
	tv_nsec = N % 1000000000;
};
