package jdtrace.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import jdtrace.consumer.OptionSettings;
import jdtrace.consumer.World;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.linux.event.EventLoop;
import jdtrace.linux.event.Signals;
import jdtrace.linux.event.ThreadName;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.kernel.CpuTopology;
import jdtrace.linux.kernel.Cpus;
import jdtrace.linux.kernel.KernelFile;
import jdtrace.linux.proc.Command;
import jdtrace.linux.proc.CommandTarget;
import jdtrace.linux.proc.ExitStatus;
import jdtrace.linux.proc.LaunchException;
import jdtrace.linux.proc.PidTarget;
import jdtrace.linux.proc.Target;
import jdtrace.provider.fbt.EnablingReport;
import jdtrace.provider.java.JavaProviders;
import jdtrace.types.TypeCatalog;
import jdtrace.types.btf.KernelTypes;

/**
 * This machine, for one session: its processes, signals, types and symbols. Everything is opened on
 * first use; closing kills commands that still run and restores the signals.
 */
final class LinuxWorld implements World, AutoCloseable {
  private static final long FUNCTION_PROBES_MAX = 5000;

  private final Diagnostics diagnostics;
  private final OptionSettings options;
  private static final long LAST_NANOS = 5_000_000_000L;
  private static final long FIRST_LOOK_NANOS = 1_000_000L;
  private static final long LONGEST_LOOK_NANOS = 1_000_000_000L;

  private final List<Target> targets = new ArrayList<>();
  private final BitSet buried = new BitSet();
  private final KernelSymbols kernelSymbols = new KernelSymbols();
  private final SystemSymbols symbols = new SystemSymbols(kernelSymbols);
  private final JavaProviders java;
  private EventLoop loop;
  private Signals signals;
  private int interruptsSeen;
  private int living;

  /** When the mappings of the targets are looked at next, and how long after that again. */
  private long nextLook = Long.MAX_VALUE;

  private long lookNanos = FIRST_LOOK_NANOS;
  private boolean remembers;
  private KernelTypes types;
  private String status;

  LinuxWorld(Diagnostics diagnostics, OptionSettings options) {
    this.diagnostics = diagnostics;
    this.options = options;
    this.java = new JavaProviders(diagnostics::say);
  }

  /** The providers of JVMs; they leave them when this is closed. */
  JavaProviders java() {
    return java;
  }

  /** How many functions of the kernel may be probed at a time: option fbtmax. */
  long functionProbesMax() {
    return options.number("fbtmax", FUNCTION_PROBES_MAX);
  }

  /** Who is told how instrumenting many functions goes. */
  EnablingReport enablingReport() {
    return new EnablingProgress(diagnostics);
  }

  /** Starts the commands and takes hold of the processes that the command line names. */
  void openTargets(Invocation invocation) throws Invocation.RefusedException {
    boolean changed = false;
    for (Invocation.TargetRequest request : invocation.targets) {
      if (request.command() == null) {
        open(request.pid());
      } else {
        if (!changed) {
          changed = true;
          for (String change : options.environment()) {
            CommandTarget.changeEnvironment(change);
          }
        }
        open(request.command(), invocation.tracesTargetJvm());
      }
    }
    living = targets.size();
  }

  private void open(String command, boolean inJvm) throws Invocation.RefusedException {
    List<String> words = Command.split(command);
    try {
      if (inJvm) {
        CommandTarget target = CommandTarget.launch(java.withAgent(words));
        targets.add(target);
        java.started(target.pid(), target::release);
      } else {
        targets.add(CommandTarget.launch(words));
      }
    } catch (LaunchException e) {
      throw new Invocation.RefusedException(e.getMessage());
    }
  }

  /** Takes hold of the processes that the command line names; starts nothing. */
  void openProcesses(Invocation invocation) throws Invocation.RefusedException {
    for (Invocation.TargetRequest request : invocation.targets) {
      if (request.command() == null) {
        open(request.pid());
      }
    }
    living = targets.size();
  }

  private void open(int pid) throws Invocation.RefusedException {
    try {
      targets.add(PidTarget.open(pid));
    } catch (SysException e) {
      throw new Invocation.RefusedException(
          "failed to grab pid " + pid + ": " + Errno.message(e.errno()));
    }
  }

  /** The pid of {@code $target}, 0 without one. */
  int target() {
    return targets.isEmpty() ? 0 : targets.get(0).pid();
  }

  SymbolResolver symbols() {
    if (options.isSet("noresolve")) { // addresses of processes stay numbers
      return (pid, address) ->
          pid == 0 ? symbols.locate(pid, address) : SymbolResolver.NONE.locate(pid, address);
    }
    return symbols;
  }

  @Override
  public KernelTypes types() {
    if (types == null) {
      types = KernelTypes.open();
    }
    return types;
  }

  @Override
  public TypeCatalog programTypes() {
    return java.all().isEmpty() ? types() : new ProgramTypes(types(), java);
  }

  @Override
  public OptionalLong symbolAddress(String module, String name) {
    if (module != null && !java.all().isEmpty()) {
      OptionalLong field = java.staticAddress(module, name);
      if (field.isPresent()) {
        return field;
      }
    }
    return kernelSymbols.address(module, name);
  }

  @Override
  public boolean hasModule(String name) {
    return name.equals("vmlinux")
        || name.indexOf('/') < 0 && new java.io.File("/sys/module/" + name).isDirectory();
  }

  @Override
  public int[] onlineCpus() {
    return Cpus.online();
  }

  @Override
  public int[] packageOfCpu() {
    return CpuTopology.packages();
  }

  @Override
  public int[] nodeOfCpu() {
    return CpuTopology.nodes();
  }

  @Override
  public OptionalLong macro(String name) {
    return switch (name) {
      case "target" -> OptionalLong.of(target());
      case "pid" -> OptionalLong.of(statusField("Pid:", 0));
      case "ppid" -> OptionalLong.of(statusField("PPid:", 0));
      case "uid" -> OptionalLong.of(statusField("Uid:", 0));
      case "euid" -> OptionalLong.of(statusField("Uid:", 1));
      case "gid" -> OptionalLong.of(statusField("Gid:", 0));
      case "egid" -> OptionalLong.of(statusField("Gid:", 1));
      case "pgid" -> OptionalLong.of(statField(2));
      case "sid" -> OptionalLong.of(statField(3));
      default -> OptionalLong.empty();
    };
  }

  /** The {@code index}-th number behind a label of /proc/self/status. */
  private long statusField(String label, int index) {
    if (status == null) {
      status = read("/proc/self/status");
    }
    int at = status.startsWith(label) ? 0 : status.indexOf("\n".concat(label)) + 1;
    int end = status.indexOf('\n', at);
    String line = status.substring(at + label.length(), end < 0 ? status.length() : end).strip();
    return Long.parseLong(line.split("\\s+")[index]);
  }

  /** The {@code index}-th field behind the name in /proc/self/stat: 0 state, 1 ppid, 2 pgrp. */
  private static long statField(int index) {
    String stat = read("/proc/self/stat");
    return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[index]);
  }

  private static String read(String path) {
    try {
      return KernelFile.text(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void releaseTargets() {
    java.go();
    for (Target target : targets) {
      if (remembers) {
        symbols.watch(target.pid());
      }
      target.release();
    }
    if (remembers && living > 0) {
      nextLook = System.nanoTime() + lookNanos;
    }
  }

  /**
   * What the targets have mapped is to be remembered, because addresses of theirs are shown: the
   * aggregations are printed when a command has ended, and then the kernel knows no more of it.
   */
  void rememberMappings() {
    remembers = true;
  }

  /** Soon after the start, for commands that do not live long, then more and more seldom. */
  private void look() {
    if (System.nanoTime() < nextLook) {
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      if (!buried.get(i)) {
        symbols.remember(targets.get(i).pid());
      }
    }
    nextLook = living == 0 ? Long.MAX_VALUE : System.nanoTime() + lookNanos;
    lookNanos = Math.min(2 * lookNanos, LONGEST_LOOK_NANOS);
  }

  @Override
  public void prepare() {
    loop = new EventLoop();
    signals = new Signals(loop);
    ThreadName.set("dtrace");
    for (int i = 0; i < targets.size(); i++) {
      loop.add(targets.get(i).pidfd(), i);
    }
  }

  @Override
  public Wake await(long deadlineNanos) {
    while (true) {
      int ready = loop.await(Math.min(deadlineNanos, nextLook));
      look();
      if (signals.count() > interruptsSeen) {
        interruptsSeen++;
        return Wake.INTERRUPTED;
      }
      for (int i = 0; i < ready; i++) {
        bury(loop.token(i));
      }
      if (ready > 0 && living == 0) {
        return Wake.TARGETS_GONE;
      }
      if (java.isExiting()) {
        return areAllExiting() ? Wake.TARGETS_GONE : Wake.TARGET_ENDING;
      }
      if (System.nanoTime() >= deadlineNanos) {
        return Wake.TIMEOUT;
      }
    }
  }

  @Override
  public void letTargetsEnd() {
    java.letExit();
  }

  /** Whether every process that lives waits for us with its end: then it also waits for END. */
  private boolean areAllExiting() {
    for (int i = 0; i < targets.size(); i++) {
      if (!buried.get(i) && !java.isExiting(targets.get(i).pid())) {
        return false;
      }
    }
    return !targets.isEmpty();
  }

  /** Lets processes end that waited for the end of tracing, and tells how they ended. */
  void awaitLastTargets() {
    if (!java.isExiting()) {
      return;
    }
    java.letExit();
    long deadline = System.nanoTime() + LAST_NANOS;
    while (living > 0 && System.nanoTime() < deadline) {
      int ready = loop.await(deadline);
      for (int i = 0; i < ready; i++) {
        bury(loop.token(i));
      }
    }
  }

  private void bury(int index) {
    Target target = targets.get(index);
    ExitStatus exit = target.pollExit();
    if (exit == null) {
      return;
    }
    buried.set(index);
    loop.remove(target.pidfd());
    living--;
    if (!options.isSet("quiet")) {
      diagnostics.say(exit.message(target.pid()));
    }
  }

  @Override
  public void close() {
    java.close();
    symbols.close();
    if (signals != null) {
      signals.close();
    }
    if (loop != null) {
      loop.close();
    }
    for (int i = targets.size() - 1; i >= 0; i--) {
      targets.get(i).close();
    }
    if (types != null) {
      types.close();
    }
  }
}
