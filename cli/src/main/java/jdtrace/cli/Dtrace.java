package jdtrace.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import jdtrace.base.DError;
import jdtrace.cli.Invocation.ProgramRequest;
import jdtrace.consumer.CompiledProgram;
import jdtrace.consumer.Output;
import jdtrace.consumer.ProcessingAbortedException;
import jdtrace.consumer.Session;
import jdtrace.consumer.StabilityReport;
import jdtrace.consumer.Tracing;
import jdtrace.dif.DifPrinter;
import jdtrace.dif.Statement;
import jdtrace.lang.Source;
import jdtrace.lang.compile.ErrorText;
import jdtrace.provider.MissingAbilityException;
import jdtrace.runtime.Engine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Plan;

/** The command's entry: one command line, one session, one exit status. */
public final class Dtrace {
  static final String VERSION = "jdtrace D 1.14";

  private static final int SUCCESS = 0;
  private static final int ERROR = 1;
  private static final int USAGE = 2;

  /** What a shell calls the end by SIGPIPE, which the JVM ignores. */
  private static final int BROKEN_PIPE = 128 + 13;

  private final Invocation invocation;
  private final Diagnostics diagnostics;
  private final OutputStream out;

  private Dtrace(Invocation invocation, Diagnostics diagnostics, OutputStream out) {
    this.invocation = invocation;
    this.diagnostics = diagnostics;
    this.out = out;
  }

  public static void main(String[] args) {
    int status =
        run(
            args,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err));
    Runtime.getRuntime().halt(status);
  }

  /** Runs a command line against given streams; nothing is left behind when it returns. */
  public static int run(String[] args, OutputStream out, OutputStream err) {
    Diagnostics diagnostics = new Diagnostics(err);
    if (args.length == 0) {
      diagnostics.raw(Usage.SHORT);
      return USAGE;
    }
    try {
      if (args.length == 1 && args[0].equals("--help")) {
        out.write((Usage.SHORT + Usage.OPTIONS).getBytes(StandardCharsets.US_ASCII));
        return SUCCESS;
      }
      if (args.length == 1 && args[0].equals("--doctor")) {
        return Doctor.examine(out);
      }
      return new Dtrace(Invocation.of(asBytes(args)), diagnostics, out).run();
    } catch (Invocation.UsageException e) {
      diagnostics.say(e.getMessage());
      diagnostics.raw(Usage.SHORT);
      return USAGE;
    } catch (Invocation.RefusedException e) {
      diagnostics.say(e.getMessage());
      return ERROR;
    } catch (IOException e) {
      if ("Broken pipe".equals(e.getMessage())) {
        return BROKEN_PIPE; // as in `dtrace -l | head`: no one is there, and it is no news
      }
      diagnostics.say("failed to write output: " + reason(e));
      return ERROR;
    }
  }

  /** D text is bytes, one character each; the JVM has decoded the arguments. */
  private static String[] asBytes(String[] args) {
    String[] bytes = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      bytes[i] = args[i];
      for (int j = 0; j < args[i].length(); j++) {
        if (args[i].charAt(j) > 0x7f) {
          bytes[i] = text(args[i].getBytes(StandardCharsets.UTF_8));
          break;
        }
      }
    }
    return bytes;
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private int run() throws IOException, Invocation.RefusedException {
    if (invocation.mode == Invocation.Mode.VERSION) {
      out.write(("dtrace: " + VERSION + "\n").getBytes(StandardCharsets.US_ASCII));
      return SUCCESS;
    }
    if (invocation.programs.isEmpty()
        && invocation.dofFile == null
        && (invocation.mode == Invocation.Mode.TRACE || invocation.mode == Invocation.Mode.DOF)) {
      throw new Invocation.RefusedException("no probes specified");
    }
    try (LinuxWorld world = new LinuxWorld(diagnostics, invocation.options)) {
      if (invocation.mode == Invocation.Mode.TRACE) {
        world.openTargets(invocation);
      } else if (invocation.mode == Invocation.Mode.LIST) {
        world.openProcesses(invocation);
      }
      Session session =
          new Session(
              world, invocation.options, Providers.catalog(world), invocation.operands, "dtrace");
      for (ProgramRequest request : invocation.programs) {
        compile(session, request);
      }
      if (invocation.dofFile != null) {
        DofFiles.load(session, invocation.dofFile);
        if (invocation.printDif) {
          printDif(session.programs().getFirst());
        }
      }
      if (invocation.mode == Invocation.Mode.DOF) {
        if (!invocation.compileOnly) {
          DofFiles.save(session, invocation);
        }
        return SUCCESS;
      }
      if (invocation.outputFile == null) {
        return trace(session, world, out);
      }
      try (FileOutputStream file = openAppending(invocation.outputFile)) {
        return trace(session, world, file);
      }
    }
  }

  private static FileOutputStream openAppending(String path) throws Invocation.RefusedException {
    try {
      return new FileOutputStream(path, true);
    } catch (IOException e) {
      // The JDK says: path (reason).
      String text = reason(e);
      String reason =
          text.startsWith(path + " (") && text.endsWith(")")
              ? text.substring(path.length() + 2, text.length() - 1)
              : text;
      throw new Invocation.RefusedException("failed to open output file '" + path + "': " + reason);
    }
  }

  private void compile(Session session, ProgramRequest request) throws Invocation.RefusedException {
    boolean script = request.kind() == Source.Kind.FILE;
    Source source =
        new Source(
            script ? scriptText(request.text()) : request.text(),
            request.kind(),
            script ? request.text() : null);
    String what =
        script
            ? "failed to compile script " + request.text()
            : "invalid probe specifier " + request.text();
    try {
      CompiledProgram program = session.compile(source);
      if (invocation.printDif) {
        printDif(program);
      }
    } catch (MissingAbilityException e) {
      throw new Invocation.RefusedException(what + ": " + e.getMessage());
    } catch (DError e) {
      throw new Invocation.RefusedException(
          what + ": " + ErrorText.of(e, source, invocation.options.isSet("errtags")));
    }
  }

  private void printDif(CompiledProgram program) {
    for (Statement statement : program.statements()) {
      diagnostics.raw(DifPrinter.print(statement));
    }
  }

  private String scriptText(String path) throws Invocation.RefusedException {
    try {
      byte[] script;
      try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
        script = readAll(file);
      }
      return text(
          invocation.options.isSet("cpp")
              ? Preprocessor.run(path, script, invocation.options)
              : script);
    } catch (IOException e) {
      throw new Invocation.RefusedException("failed to open " + path + ": " + openError(e));
    } catch (Preprocessor.FailedException e) {
      throw new Invocation.RefusedException(
          "failed to compile script " + path + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Invocation.RefusedException("interrupted while preprocessing " + path);
    }
  }

  /** D text is bytes: one character each. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Reads to the end; the length of a pipe or of /dev/stdin is not known beforehand. */
  static byte[] readAll(RandomAccessFile file) throws IOException {
    byte[] bytes = new byte[8192];
    int length = 0;
    while (true) {
      int n = file.read(bytes, length, bytes.length - length);
      if (n < 0) {
        return java.util.Arrays.copyOf(bytes, length);
      }
      length += n;
      if (length == bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, length * 2);
      }
    }
  }

  /** The operating system's words, which Java puts in parentheses behind the path. */
  static String openError(IOException e) {
    String message = reason(e);
    int open = message.lastIndexOf('(');
    return open >= 0 && message.endsWith(")")
        ? message.substring(open + 1, message.length() - 1)
        : message;
  }

  private int trace(Session session, LinuxWorld world, OutputStream stream)
      throws IOException, Invocation.RefusedException {
    Output output = new Output(stream);
    if (invocation.mode == Invocation.Mode.LIST) {
      new Lister(session.catalog(), invocation.verbose, output, diagnostics)
          .list(session.programs());
      return SUCCESS;
    }
    int matched = announce(session, output);
    if (invocation.compileOnly) {
      return SUCCESS;
    }
    // Who says -Z gets a session without probes, which ends with its command or by a signal.
    if (matched == 0 && !invocation.options.isSet("zdefs") && !session.grows()) {
      throw new Invocation.RefusedException("no probes matched");
    }
    if (invocation.options.isSet("destructive") && !invocation.options.isSet("quiet")) {
      diagnostics.say("allowing destructive actions");
    }
    try {
      Plan plan = session.plan(world.target());
      if (UserAddresses.areShownBy(plan)) {
        world.rememberMappings();
      }
      try (Engine engine = Engines.choose(plan, invocation.options, world::types);
          output) {
        int status = new Tracing(session, plan, engine, output, world.symbols(), diagnostics).run();
        output.flush();
        world.awaitLastTargets();
        return status;
      }
    } catch (MissingAbilityException e) {
      throw new Invocation.RefusedException("failed to initialize dtrace: " + e.getMessage());
    } catch (ProcessingAbortedException e) {
      throw new Invocation.RefusedException("processing aborted: " + e.getMessage());
    } catch (EngineException e) {
      if (e.detail() != null) {
        diagnostics.raw(e.detail());
      }
      throw new Invocation.RefusedException("could not enable tracing: " + e.getMessage());
    }
  }

  /**
   * Says what each program matched, which -e does not; -v reports its stability as output. Returns
   * the sum of the matches.
   */
  private int announce(Session session, Output output) throws IOException {
    int matched = 0;
    boolean silent = invocation.compileOnly || invocation.options.isSet("quiet");
    for (CompiledProgram program : session.programs()) {
      matched += program.matched();
      String kind =
          invocation.dofFile != null
              ? "enabling "
              : program.source().isCommandLine() ? "description " : "script ";
      String name = name(program.source());
      if (!silent) {
        diagnostics.say(
            kind
                + "'"
                + name
                + "' matched "
                + program.matched()
                + (program.matched() == 1 ? " probe" : " probes"));
      }
      if (invocation.verbose) {
        StabilityReport.write(output.buffer(), program, kind.concat(name), session.catalog());
        if (invocation.compileOnly) {
          new Lister(session.catalog(), true, output, diagnostics).describe(program);
        } else {
          output.buffer().put('\n');
        }
        output.flush();
      }
    }
    return matched;
  }

  /** How a program is called in messages: a description is cut where its clause begins. */
  private static String name(Source source) {
    if (!source.isCommandLine()) {
      return source.file();
    }
    String text = source.text();
    int end = 0;
    while (end < text.length() && "{/;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }
}
