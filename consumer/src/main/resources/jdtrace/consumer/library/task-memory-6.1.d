/*
 * The resident pages of a process: kernels before 6.2.
 */
#pragma D depends_on member mm_rss_stat.count

inline uint64_t dtrace_resident_pages[struct mm_struct *M] =
    M->rss_stat.count[0].counter + M->rss_stat.count[1].counter + M->rss_stat.count[3].counter;
