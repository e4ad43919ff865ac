/*
 * Open files, and where a process is: fileinfo_t, fds[], cwd, root.
 */

typedef struct fileinfo {
	string fi_name;		/* last part of fi_pathname */
	string fi_dirname;	/* fi_pathname without its last part */
	string fi_pathname;
	offset_t fi_offset;
	string fi_fs;		/* type of the file system */
	string fi_mount;	/* where its file system is mounted */
	int fi_oflags;		/* O_* */
} fileinfo_t;

inline string dtrace_pathname[struct file *F] = F == NULL ? "<none>" : d_path(&F->f_path);

/* Only the kernel sees the mount around what a path has of it. */
inline struct mount *dtrace_mount[struct file *F] =
    (struct mount *)((char *)F->f_path.mnt - offsetof (struct mount, mnt));

/* Files that lie in no directory are in mounts of the kernel's own (MNT_NS_INTERNAL is -EINVAL). */
inline string dtrace_mountpoint[struct file *F] =
    F == NULL ? "<none>" :
    dtrace_mount[F]->mnt_ns == NULL || (int64_t)dtrace_mount[F]->mnt_ns == -22 ? "<unknown>" :
    (this->dtrace_path = (struct path *)alloca(sizeof (struct path)),
    this->dtrace_path->mnt = &dtrace_mount[F]->mnt_parent->mnt,
    this->dtrace_path->dentry = dtrace_mount[F]->mnt_mountpoint,
    d_path(this->dtrace_path));

translator fileinfo_t < struct file *F > {
	fi_name = basename(dtrace_pathname[F]);
	fi_dirname = F == NULL ? "<none>" : dirname(dtrace_pathname[F]);
	fi_pathname = dtrace_pathname[F];
	fi_offset = F == NULL ? 0 : F->f_pos;
	fi_fs = F == NULL ? "<none>" : stringof(F->f_inode->i_sb->s_type->name);
	fi_mount = dtrace_mountpoint[F];
	fi_oflags = F == NULL ? 0 : F->f_flags;
};

/* The file of a descriptor of the current process, NULL when there is none. */
inline struct file *dtrace_getf[int fd] =
    curthread->files != NULL && fd >= 0 && fd < curthread->files->fdt->max_fds ?
    curthread->files->fdt->fd[fd] : NULL;

inline fileinfo_t fds[int fd] = xlate <fileinfo_t> (dtrace_getf[fd]);

/* A thread that is exiting or of the kernel may have no directory. */
inline string cwd = curthread->fs == NULL ? "" : d_path(&curthread->fs->pwd);
inline string root = curthread->fs == NULL ? "" : d_path(&curthread->fs->root);

/* fi_oflags: what open(2) was asked for. */
inline int O_RDONLY = 0;
inline int O_WRONLY = 01;
inline int O_RDWR = 02;
inline int O_ACCMODE = 03;
inline int O_CREAT = 0100;
inline int O_EXCL = 0200;
inline int O_NOCTTY = 0400;
inline int O_TRUNC = 01000;
inline int O_APPEND = 02000;
inline int O_NONBLOCK = 04000;
inline int O_NDELAY = 04000;
inline int O_DSYNC = 010000;
inline int O_ASYNC = 020000;
inline int O_DIRECT = 040000;
inline int O_LARGEFILE = 0100000;
inline int O_DIRECTORY = 0200000;
inline int O_NOFOLLOW = 0400000;
inline int O_NOATIME = 01000000;
inline int O_CLOEXEC = 02000000;
inline int O_SYNC = 04010000;
inline int O_RSYNC = 04010000;
inline int O_PATH = 010000000;
inline int O_TMPFILE = 020200000;
