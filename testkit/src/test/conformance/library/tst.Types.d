/* The library's types have the sizes of their meaning. */
BEGIN
{
	printf("%d %d %d %d\n", sizeof (timestruc_t), sizeof (dev_t), sizeof (offset_t), sizeof (hrtime_t));
	printf("%d %d %d %d\n", sizeof (psetid_t), sizeof (chipid_t), sizeof (lgrp_id_t),
	    sizeof (caddr_t));
	exit(0);
}
