/*
 * What the io provider hands over: a buffer on its way to or from a device, and the device.
 */

typedef struct bufinfo {
	int b_flags;		/* B_* */
	size_t b_bcount;	/* bytes to transfer */
	caddr_t b_addr;
	uint64_t b_lblkno;	/* block on the device, of 512 bytes */
	uint64_t b_blkno;
	size_t b_resid;		/* bytes not transferred */
	size_t b_bufsize;
	caddr_t b_iodone;
	int b_error;		/* an errno, or 0 */
	dev_t b_edev;
} bufinfo_t;

typedef struct devinfo {
	int dev_major;
	int dev_minor;
	int dev_instance;
	string dev_name;
	string dev_statname;
	string dev_pathname;
} devinfo_t;

/* b_flags: what is not B_READ writes, so test for B_READ. */
inline int B_BUSY = 0x0001;
inline int B_DONE = 0x0002;
inline int B_ERROR = 0x0004;
inline int B_PAGEIO = 0x0010;
inline int B_PHYS = 0x0020;
inline int B_READ = 0x0040;
inline int B_WRITE = 0;
inline int B_ASYNC = 0x0400;

/* Of b_edev. */
inline int dtrace_major[dev_t D] = D >> 20;
inline int dtrace_minor[dev_t D] = D & 0xfffff;

/*
 * The errno of a completion: older kernels hand over its negation, newer ones a status of their own
 * that each errno has one of.
 */
inline int dtrace_block_errno[int E] =
    E <= 0 ? -E :
    E == 1 ? EOPNOTSUPP : E == 2 ? ETIMEDOUT : E == 3 ? ENOSPC : E == 4 ? ENOLINK :
    E == 5 ? EREMOTEIO : E == 6 ? EBADE : E == 7 ? ENODATA : E == 8 ? EILSEQ : E == 9 ? ENOMEM :
    E == 11 ? EREMCHG : E == 12 ? EAGAIN : E == 13 ? EBUSY : E == 14 ? EREMOTEIO :
    E == 15 ? ETOOMANYREFS : E == 16 ? EOVERFLOW : E == 17 ? ENODEV : E == 18 ? ETIME :
    E == 19 ? EINVAL : EIO;

/*
 * Odd operations write. Who reads waits, unless it reads ahead; who writes waits if it said so, or
 * wants the data to be on the medium.
 */
inline int dtrace_block_flags[uint32_t F] =
    (F & 1 ? B_WRITE | (F & (1 << __REQ_SYNC | 1 << __REQ_FUA | 1 << __REQ_PREFLUSH) ? 0 : B_ASYNC) :
    B_READ | (F & 1 << __REQ_RAHEAD ? B_ASYNC : 0));

/* A request that is not accounted for has no partition of its own. */
inline struct block_device *dtrace_request_device[struct request *R] =
    R->part != NULL ? R->part : R->bio != NULL ? R->bio->bi_bdev : R->q->disk->part0;

/* Flushes (operation 2) and commands of programs (from 34 on) are none. */
inline int dtrace_moves_data[struct request *R] =
    (R->cmd_flags & 0xff) != 2 && (R->cmd_flags & 0xff) < 34;

translator bufinfo_t < struct request *R > {
	b_flags = dtrace_block_flags[R->cmd_flags] | B_BUSY;
	b_bcount = R->__data_len;
	b_addr = NULL;
	b_lblkno = R->__sector;
	b_blkno = R->__sector;
	b_resid = R->__data_len;
	b_bufsize = R->__data_len;
	b_iodone = (caddr_t)R->end_io;
	b_error = 0;
	b_edev = dtrace_request_device[R]->bd_dev;
};

/*
 * A request as its completion is told of: the probe's fourth argument is a status, its fifth how many
 * bytes were done.
 */
struct dtrace_completion {
	struct request request;
};

translator bufinfo_t < struct dtrace_completion *C > {
	b_flags = dtrace_block_flags[C->request.cmd_flags] | B_DONE | (arg3 != 0 ? B_ERROR : 0);
	b_bcount = C->request.__data_len;
	b_addr = NULL;
	b_lblkno = C->request.__sector;
	b_blkno = C->request.__sector;
	b_resid = arg3 != 0 ? C->request.__data_len : C->request.__data_len - (uint32_t)arg4;
	b_bufsize = C->request.__data_len;
	b_iodone = (caddr_t)C->request.end_io;
	b_error = dtrace_block_errno[(int)arg3];
	b_edev = dtrace_request_device[&C->request]->bd_dev;
};

translator bufinfo_t < struct bio *B > {
	b_flags = B == NULL ? 0 : dtrace_block_flags[B->bi_opf] | B_BUSY;
	b_bcount = B == NULL ? 0 : B->bi_iter.bi_size;
	b_addr = NULL;
	b_lblkno = B == NULL ? 0 : B->bi_iter.bi_sector;
	b_blkno = B == NULL ? 0 : B->bi_iter.bi_sector;
	b_resid = B == NULL ? 0 : B->bi_iter.bi_size;
	b_bufsize = B == NULL ? 0 : B->bi_iter.bi_size;
	b_iodone = B == NULL ? NULL : (caddr_t)B->bi_end_io;
	b_error = B == NULL ? 0 : dtrace_block_errno[B->bi_status];
	b_edev = B == NULL ? 0 : B->bi_bdev->bd_dev;
};

/* sda and 1 are sda1, but nvme0n1 and 1 are nvme0n1p1. */
inline string dtrace_disk[struct block_device *D] = stringof(D->bd_disk->disk_name);
inline char dtrace_disk_end[struct block_device *D] =
    *((char *)D->bd_disk->disk_name + strlen(dtrace_disk[D]) - 1);
inline string dtrace_device_name[struct block_device *D] =
    dtrace_partition[D] == 0 ? dtrace_disk[D] :
    strjoin(dtrace_disk_end[D] >= '0' && dtrace_disk_end[D] <= '9' ?
    strjoin(dtrace_disk[D], "p") : dtrace_disk[D], lltostr((uint64_t)dtrace_partition[D]));

translator devinfo_t < struct block_device *D > {
	dev_major = D == NULL ? 0 : dtrace_major[D->bd_dev];
	dev_minor = D == NULL ? 0 : dtrace_minor[D->bd_dev];
	dev_instance = D == NULL ? 0 :
	    D->bd_disk->minors > 0 ? D->bd_disk->first_minor / D->bd_disk->minors :
	    D->bd_disk->first_minor;
	dev_name = D == NULL ? "<none>" : dtrace_disk[D];
	dev_statname = D == NULL ? "<none>" : dtrace_device_name[D];
	dev_pathname = D == NULL ? "<none>" : strjoin("/dev/", dtrace_device_name[D]);
};
