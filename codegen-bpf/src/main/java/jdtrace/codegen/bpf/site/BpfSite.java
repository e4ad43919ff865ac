package jdtrace.codegen.bpf.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jdtrace.dif.ProbeSource;
import jdtrace.linux.bpf.AttachType;
import jdtrace.linux.bpf.ProgramType;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;

/**
 * A place in the kernel where one BPF program is attached and serves one probe or a family.
 *
 * @param name of the program, as bpftool shows it
 * @param programType RAW_TRACEPOINT, TRACING, PERF_EVENT, KPROBE
 * @param attachType for TRACING
 * @param attachBtfId for TRACING: what it is attached to
 * @param selector which probe a firing is
 * @param arguments sources of arg0.. in order; missing ones are 0
 * @param errno source of the return value of which the built-in errno is made: its negation when it
 *     lies in -4095..-1, else 0; NONE where there is no such thing
 * @param kernelPc where the kernel was, for caller
 * @param userPc where user code was
 * @param stack where stacks begin
 * @param attacher attaches the loaded program; null when there are targets
 * @param targets attaches copies of the program, loaded for a function each; null when there is an
 *     attacher
 * @param exclusive whether no two firings of the site may be under way on one CPU: copies share
 *     their memory, and the kernel would let them interrupt each other
 * @param source what the statements to run here name as their source; null when the probes are the
 *     place's own
 * @param task the word of the context that points to the thread to present as the current one, with
 *     a type that the kernel knows (TRACING); null for the one that runs
 */
public record BpfSite(
    String name,
    ProgramType programType,
    AttachType attachType,
    int attachBtfId,
    ProbeSelector selector,
    List<ValueSource> arguments,
    ValueSource errno,
    ValueSource kernelPc,
    ValueSource userPc,
    StackStart stack,
    Attacher attacher,
    TargetAttacher targets,
    boolean exclusive,
    ProbeSource source,
    ValueSource.ContextWord task)
    implements Site {

  /** A site of a raw tracepoint; arguments are scalars. */
  public static BpfSite rawTracepoint(
      String name, ProbeSelector selector, List<ValueSource> arguments, Attacher attacher) {
    return new BpfSite(
        name,
        ProgramType.RAW_TRACEPOINT,
        AttachType.NONE,
        0,
        selector,
        arguments,
        ValueSource.NONE,
        ValueSource.NONE,
        ValueSource.NONE,
        StackStart.TRACEPOINT,
        attacher,
        null,
        false,
        null,
        null);
  }

  /** A site of a tracepoint with types: {@code btfId} is the typedef btf_trace_NAME. */
  public static BpfSite typedTracepoint(
      String name,
      int btfId,
      ProbeSelector selector,
      List<ValueSource> arguments,
      Attacher attacher) {
    return new BpfSite(
        name,
        ProgramType.TRACING,
        AttachType.TRACE_RAW_TP,
        btfId,
        selector,
        arguments,
        ValueSource.NONE,
        ValueSource.NONE,
        ValueSource.NONE,
        StackStart.TRACEPOINT,
        attacher,
        null,
        false,
        null,
        null);
  }

  /** A site of perf events (timers, counters): arg0 the kernel pc, arg1 the user pc. */
  public static BpfSite perfEvent(String name, Probe probe, Attacher attacher) {
    return new BpfSite(
        name,
        ProgramType.PERF_EVENT,
        AttachType.NONE,
        0,
        new ProbeSelector.One(probe),
        List.of(new ValueSource.KernelPc(), new ValueSource.UserPc()),
        ValueSource.NONE,
        new ValueSource.KernelPc(),
        new ValueSource.UserPc(),
        StackStart.INTERRUPTED,
        attacher,
        null,
        false,
        null,
        null);
  }

  /**
   * A site of functions to each of which a copy of the program is tied. With a selector by {@link
   * ValueSource.TargetNumber} the firings of all its functions exclude each other.
   */
  public static BpfSite functions(
      String name,
      AttachType attachType,
      ProbeSelector selector,
      List<ValueSource> arguments,
      TargetAttacher targets) {
    return new BpfSite(
        name,
        ProgramType.TRACING,
        attachType,
        0,
        selector,
        arguments,
        ValueSource.NONE,
        ValueSource.NONE,
        ValueSource.NONE,
        attachType == AttachType.TRACE_FENTRY ? StackStart.FENTRY : StackStart.FEXIT,
        null,
        targets,
        selector instanceof ProbeSelector.Table,
        null,
        null);
  }

  /**
   * A site of functions at which one program is, kprobes: its context is struct pt_regs.
   *
   * @param attachType TRACE_KPROBE_MULTI, or NONE for perf events
   */
  public static BpfSite kprobes(
      String name,
      AttachType attachType,
      boolean entry,
      ProbeSelector selector,
      List<ValueSource> arguments,
      Attacher attacher) {
    return new BpfSite(
        name,
        ProgramType.KPROBE,
        attachType,
        0,
        selector,
        arguments,
        ValueSource.NONE,
        ValueSource.NONE,
        ValueSource.NONE,
        entry ? StackStart.KPROBE : StackStart.KRETPROBE,
        attacher,
        null,
        false,
        null,
        null);
  }

  /** The same with a source for errno. */
  public BpfSite withErrno(ValueSource errnoSource) {
    return new BpfSite(
        name,
        programType,
        attachType,
        attachBtfId,
        selector,
        arguments,
        errnoSource,
        kernelPc,
        userPc,
        stack,
        attacher,
        targets,
        exclusive,
        source,
        task);
  }

  /** The same for statements of one source, presenting another thread unless {@code thread} is null. */
  public BpfSite serving(ProbeSource of, ValueSource.ContextWord thread) {
    return new BpfSite(
        name,
        programType,
        attachType,
        attachBtfId,
        selector,
        arguments,
        errno,
        kernelPc,
        userPc,
        stack,
        attacher,
        targets,
        exclusive,
        of,
        thread);
  }

  @Override
  public List<Probe> probes() {
    return switch (selector) {
      case ProbeSelector.One one -> List.of(one.probe());
      case ProbeSelector.Table table -> {
        ArrayList<Probe> probes = new ArrayList<>();
        for (Probe probe : table.probes()) {
          if (probe != null) {
            probes.add(probe);
          }
        }
        probes.sort(Comparator.comparingInt(Probe::id));
        yield probes;
      }
    };
  }
}
