/*
 * The structures have the members that variables.md 3 names.
 */
BEGIN
{
	printf("%d\n", offsetof(cpuinfo_t, cpu_id) < offsetof(cpuinfo_t, cpu_pset) &&
	    offsetof(cpuinfo_t, cpu_pset) < offsetof(cpuinfo_t, cpu_chip) &&
	    offsetof(cpuinfo_t, cpu_chip) < offsetof(cpuinfo_t, cpu_lgrp) &&
	    offsetof(cpuinfo_t, cpu_lgrp) < offsetof(cpuinfo_t, cpu_info));
	printf("%d\n", offsetof(fileinfo_t, fi_name) < offsetof(fileinfo_t, fi_dirname) &&
	    offsetof(fileinfo_t, fi_dirname) < offsetof(fileinfo_t, fi_pathname) &&
	    offsetof(fileinfo_t, fi_pathname) < offsetof(fileinfo_t, fi_offset) &&
	    offsetof(fileinfo_t, fi_offset) < offsetof(fileinfo_t, fi_fs) &&
	    offsetof(fileinfo_t, fi_fs) < offsetof(fileinfo_t, fi_mount) &&
	    offsetof(fileinfo_t, fi_mount) < offsetof(fileinfo_t, fi_oflags));
	printf("%d\n", offsetof(devinfo_t, dev_major) < offsetof(devinfo_t, dev_minor) &&
	    offsetof(devinfo_t, dev_minor) < offsetof(devinfo_t, dev_instance) &&
	    offsetof(devinfo_t, dev_instance) < offsetof(devinfo_t, dev_name) &&
	    offsetof(devinfo_t, dev_name) < offsetof(devinfo_t, dev_statname) &&
	    offsetof(devinfo_t, dev_statname) < offsetof(devinfo_t, dev_pathname));
	printf("%d\n", offsetof(bufinfo_t, b_flags) < offsetof(bufinfo_t, b_bcount) &&
	    offsetof(bufinfo_t, b_addr) < offsetof(bufinfo_t, b_resid) &&
	    offsetof(bufinfo_t, b_iodone) < offsetof(bufinfo_t, b_error) &&
	    offsetof(bufinfo_t, b_error) < offsetof(bufinfo_t, b_edev));
	exit(0);
}
