/*
 * CPUs: cpuinfo_t and the built-in variables that tell of the CPU the probe fires on. The shape of the
 * machine is read when a program asks for it.
 */
#pragma D depends_on library topology.d

typedef struct processor_info {
	int pi_state;
	char pi_processor_type[16];
	char pi_fputypes[32];
	int pi_clock;
} processor_info_t;

typedef struct cpuinfo {
	processorid_t cpu_id;
	psetid_t cpu_pset;		/* processor set: always 0 */
	chipid_t cpu_chip;		/* physical package */
	lgrp_id_t cpu_lgrp;		/* NUMA node */
	processor_info_t *cpu_info;	/* not known here */
} cpuinfo_t;

translator cpuinfo_t < processorid_t C > {
	cpu_id = C;
	cpu_pset = 0;
	cpu_chip = dtrace_chip[C];
	cpu_lgrp = dtrace_node[C];
};

inline cpuinfo_t *curcpu = xlate <cpuinfo_t *> (cpu);
inline psetid_t pset = 0;
inline chipid_t chip = dtrace_chip[cpu];
inline lgrp_id_t lgrp = dtrace_node[cpu];
