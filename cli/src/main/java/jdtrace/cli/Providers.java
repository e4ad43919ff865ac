package jdtrace.cli;

import java.util.List;
import jdtrace.consumer.ProbeCatalog;
import jdtrace.provider.dtrace.DtraceProvider;
import jdtrace.provider.profile.ProfileProvider;
import jdtrace.provider.sdt.TracepointProvider;
import jdtrace.provider.sdt.Tracepoints;
import jdtrace.provider.syscall.SyscallProvider;

/** The providers of this command, in the order their probes are numbered. */
final class Providers {
  private Providers() {}

  static ProbeCatalog catalog(LinuxWorld world) {
    Tracepoints tracepoints = new Tracepoints(world::types);
    return new ProbeCatalog(
        List.of(
            new DtraceProvider(),
            new ProfileProvider(),
            new SyscallProvider(world::types),
            TracepointProvider.sdt(tracepoints),
            TracepointProvider.rawtp(tracepoints)));
  }
}
