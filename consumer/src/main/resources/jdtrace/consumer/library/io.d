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
