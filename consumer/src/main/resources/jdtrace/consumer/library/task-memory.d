/*
 * The resident pages of a process: kernels from 6.2 on. The kernel counts by CPU first, so the number
 * may be behind by some pages a CPU.
 */
#pragma D depends_on member mm_struct.rss_stat[].count

inline uint64_t dtrace_resident_pages[struct mm_struct *M] =
    M->rss_stat[0].count + M->rss_stat[1].count + M->rss_stat[3].count;
