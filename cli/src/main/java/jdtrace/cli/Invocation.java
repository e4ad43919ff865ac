package jdtrace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdtrace.consumer.OptionSettings;
import jdtrace.lang.Source;
import jdtrace.linux.kernel.KernelFile;
import jdtrace.provider.java.JavaProviders;

/**
 * A command line, read. dtrace(1) works in passes (spec consumer.md section 1): the mode and the
 * operands first, then all options in their order, then processes, then programs; so {@code -x}
 * after {@code -n} still counts for that program.
 */
final class Invocation {
  /** The command line is wrong; status 2. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message, null, false, false);
    }
  }

  /** The command cannot do what is asked; status 1. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message, null, false, false);
    }
  }

  /** What the command is to do. */
  enum Mode {
    TRACE,
    LIST,
    VERSION,
    /** {@code --dof}: write the programs instead of running them. */
    DOF
  }

  /** One of -n -f -m -P -i -s; {@code text} is the argument, for -s the path. */
  record ProgramRequest(Source.Kind kind, String text) {}

  /** A -c, or a -p where {@code command} is null. */
  record TargetRequest(String command, int pid) {}

  private static final String LETTERS = "3:6:aAb:Bc:CD:ef:FGhHi:I:lL:m:n:o:p:P:qs:SU:vVwx:X:Z";

  /** {@code --dof} and {@code --dof-load}, as Getopt numbers them. */
  private static final String[] WORDS = {"dof", "dof-load:"};

  private static final String OPTION_VARIABLE = "DTRACE_OPT_";

  private static final char DOF = 1;
  private static final char DOF_LOAD = 2;

  final OptionSettings options = new OptionSettings();
  final List<ProgramRequest> programs = new ArrayList<>();

  /** In their order: the first is {@code $target}. */
  final List<TargetRequest> targets = new ArrayList<>();

  List<String> operands = List.of();
  Mode mode = Mode.TRACE;
  boolean compileOnly;
  boolean printDif;
  boolean verbose;
  String outputFile;

  /** The DOF file to take the program from, or null. */
  String dofFile;

  /** Whether some program has probes in the JVM that {@code $target} is. */
  boolean tracesTargetJvm() {
    for (ProgramRequest program : programs) {
      String text =
          program.kind() == Source.Kind.FILE
              ? KernelFile.textOrNull(program.text()) // absent: told when it is compiled
              : program.text();
      if (text != null && JavaProviders.isTarget(text)) {
        return true;
      }
    }
    return false;
  }

  static Invocation of(String[] args) throws UsageException, RefusedException {
    Getopt getopt = new Getopt(LETTERS, WORDS);
    try {
      getopt.scan(args);
    } catch (Getopt.UsageException e) {
      throw new UsageException(e.getMessage());
    }
    Invocation invocation = new Invocation();
    invocation.operands = getopt.operands();
    invocation.readMode(getopt.options());
    invocation.readEnvironment(System.getenv());
    for (Getopt.Option option : getopt.options()) {
      invocation.read(option);
    }
    invocation.checkDof();
    return invocation;
  }

  private void readMode(List<Getopt.Option> given) throws UsageException, RefusedException {
    char chosen = 0;
    for (Getopt.Option option : given) {
      char letter = option.letter();
      if (letter == DOF) {
        mode = Mode.DOF;
      }
      if ("AGhlV".indexOf(letter) < 0) {
        continue;
      }
      if (chosen != 0 && chosen != letter) {
        throw new UsageException("only one of the [-AGhlV] options can be specified at a time");
      }
      chosen = letter;
    }
    if (chosen != 0 && mode == Mode.DOF) {
      throw new UsageException("--dof cannot be combined with -" + chosen);
    }
    switch (chosen) {
      case 'l' -> mode = Mode.LIST;
      case 'V' -> mode = Mode.VERSION;
      case 'A', 'G', 'h' -> throw unsupported(chosen);
      default -> {
        // To trace, or to write DOF.
      }
    }
    if (mode == Mode.LIST) {
      options.set("zdefs", null);
    }
  }

  /** Why an option of other DTraces is not there, and what to do instead. */
  private static RefusedException unsupported(char option) {
    String instead =
        switch (option) {
          case 'A' ->
              "nothing traces before user land runs; save the program with --dof, and run it"
                  + " with --dof-load from a service that starts early";
          case 'a' -> "there is no anonymous tracing to claim; run a saved program with --dof-load";
          case 'G', 'h' ->
              "probes that programs declare (USDT) cannot be traced yet; trace what the"
                  + " program asks of the kernel (syscall, io, sched)";
          default -> "it serves DTrace's own tests; -o writes the output to a file";
        };
    return new RefusedException("option -" + option + " is not supported: " + instead);
  }

  private void read(Getopt.Option option) throws UsageException, RefusedException {
    String value = option.value();
    switch (option.letter()) {
      case 'b' -> set("-b " + value, "bufsize", value);
      case 'c' -> targets.add(new TargetRequest(value, 0));
      case 'C' -> options.set("cpp", null);
      case 'D' -> set("-D " + value, "define", value);
      case 'e' -> compileOnly = true;
      case 'f' -> programs.add(new ProgramRequest(Source.Kind.FUNCTION, value));
      case 'F' -> options.set("flowindent", null);
      case 'H' -> options.set("cpphdrs", null);
      case 'i' -> programs.add(new ProgramRequest(Source.Kind.ID, value));
      case 'I' -> set("-I " + value, "incdir", value);
      case 'L' -> set("-L " + value, "libdir", value);
      case 'm' -> programs.add(new ProgramRequest(Source.Kind.MODULE, value));
      case 'n' -> programs.add(new ProgramRequest(Source.Kind.NAME, value));
      case 'o' -> outputFile = value;
      case 'p' -> targets.add(new TargetRequest(null, pid(value)));
      case 'P' -> programs.add(new ProgramRequest(Source.Kind.PROVIDER, value));
      case 'q' -> options.set("quiet", null);
      case 's' -> programs.add(new ProgramRequest(Source.Kind.FILE, value));
      case 'S' -> printDif = true;
      case 'U' -> set("-U " + value, "undef", value);
      case 'v' -> verbose = true;
      case 'w' -> options.set("destructive", null);
      case 'x' -> extended(value);
      case 'X' -> set("-X " + value, "stdc", value);
      case 'Z' -> options.set("zdefs", null);
      case '3' -> model(option, "2");
      case '6' -> model(option, "4");
      case DOF_LOAD -> {
        if (dofFile != null) {
          throw new RefusedException("only one file can be loaded");
        }
        dofFile = value;
      }
      case 'a', 'B' -> throw unsupported(option.letter());
      default -> {
        // The modes: read already.
      }
    }
  }

  private void checkDof() throws RefusedException {
    if (dofFile != null && !programs.isEmpty()) {
      throw new RefusedException("--dof-load cannot be combined with other programs");
    }
    if (mode == Mode.DOF && !targets.isEmpty()) {
      throw new RefusedException("--dof cannot be combined with -c or -p");
    }
  }

  private static void model(Getopt.Option option, String wanted)
      throws UsageException, RefusedException {
    if (!option.value().equals(wanted)) {
      throw new UsageException("illegal option -- " + option.letter() + option.value());
    }
    if (wanted.equals("2")) {
      throw new RefusedException("option -32 is not supported: the data model is LP64");
    }
  }

  /** Variables {@code DTRACE_OPT_NAME=value} set options; the command line comes after them. */
  void readEnvironment(Map<String, String> environment) throws RefusedException {
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      String key = variable.getKey();
      if (key.startsWith(OPTION_VARIABLE)) {
        String name = key.substring(OPTION_VARIABLE.length()).toLowerCase(Locale.ROOT);
        String value = variable.getValue();
        set(key, name, value.isEmpty() ? null : value);
        if (name.equals("verbose")) {
          printDif = options.isSet("verbose");
        }
      }
    }
  }

  private void extended(String argument) throws RefusedException {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    set("-x " + name, name, equals < 0 ? null : argument.substring(equals + 1));
    if (name.equals("verbose")) {
      printDif = options.isSet("verbose");
    }
  }

  private void set(String shown, String name, String value) throws RefusedException {
    try {
      options.set(name, value);
    } catch (OptionSettings.RefusedException e) {
      throw new RefusedException("failed to set " + shown + ": " + e.getMessage());
    }
  }

  private static int pid(String text) throws RefusedException {
    try {
      int pid = Integer.parseInt(text);
      if (pid > 0) {
        return pid;
      }
    } catch (NumberFormatException _) {
      // Told below, as for a number that is no pid.
    }
    throw new RefusedException("invalid pid: " + text);
  }
}
