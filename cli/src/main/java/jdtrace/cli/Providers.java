package jdtrace.cli;

import java.util.ArrayList;
import java.util.List;
import jdtrace.consumer.ProbeCatalog;
import jdtrace.provider.Provider;
import jdtrace.provider.SourceProvider;
import jdtrace.provider.cpc.CpcProvider;
import jdtrace.provider.dtrace.DtraceProvider;
import jdtrace.provider.fbt.FbtProvider;
import jdtrace.provider.mib.SampledCounters;
import jdtrace.provider.profile.ProfileProvider;
import jdtrace.provider.sdt.TracepointProvider;
import jdtrace.provider.sdt.Tracepoints;
import jdtrace.provider.stable.StableProvider;
import jdtrace.provider.syscall.SyscallProvider;

/** The providers of this command, in the order their probes are numbered. */
final class Providers {
  /** Providers that are defined by a file, in the order of their probes' numbers. */
  private static final String[] STABLE = {
    "proc", "sched", "io", "ip", "tcp", "udp", "vminfo", "sysinfo", "lockstat", "mib"
  };

  private static final int STABLE_FIRST_ID = 28_000;
  private static final int STABLE_IDS = 100;

  private Providers() {}

  static ProbeCatalog catalog(LinuxWorld world) {
    Tracepoints tracepoints = new Tracepoints(world::types);
    TracepointProvider raw = TracepointProvider.rawtp(tracepoints);
    List<Provider> providers = new ArrayList<>();
    providers.add(new DtraceProvider());
    providers.add(new ProfileProvider());
    providers.add(new SyscallProvider(world::types));
    CpcProvider counters = new CpcProvider();
    FbtProvider fbt =
        new FbtProvider(world::types, world::functionProbesMax, world.enablingReport());
    List<SourceProvider> places = List.of(raw, counters, new SampledCounters(), fbt);
    int firstId = STABLE_FIRST_ID;
    for (String name : STABLE) {
      providers.add(new StableProvider(name, firstId, places, world::types));
      firstId += STABLE_IDS;
    }
    providers.add(counters);
    providers.add(TracepointProvider.sdt(tracepoints));
    providers.add(raw);
    providers.add(fbt);
    return new ProbeCatalog(providers, List.of(world.java()));
  }
}
