package jdtrace.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.SourceSpan;
import jdtrace.codegen.interp.InterpEngine;
import jdtrace.consumer.OptionSettings;
import jdtrace.consumer.Output;
import jdtrace.consumer.ProbeCatalog;
import jdtrace.consumer.ProcessingAbortedException;
import jdtrace.consumer.Session;
import jdtrace.consumer.Tracing;
import jdtrace.consumer.format.OutputBuffer;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifPrinter;
import jdtrace.dif.DifVerifier;
import jdtrace.dif.Statement;
import jdtrace.dif.dof.DofException;
import jdtrace.lang.Source;
import jdtrace.lang.compile.ErrorText;
import jdtrace.provider.MissingAbilityException;
import jdtrace.provider.dtrace.DtraceProvider;
import jdtrace.provider.profile.ProfileProvider;
import jdtrace.runtime.Engine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Plan;

/** A session of the consumer in {@link FuzzWorld}: compiled or loaded, saved, run. */
final class FuzzSession {
  /** Buffers and strings larger than this are not run: they would measure the machine, not us. */
  private static final long MAX_BUFFER_BYTES = 8 << 20;

  private final Session session;

  FuzzSession() {
    this.session =
        new Session(
            new FuzzWorld(),
            new OptionSettings(),
            new ProbeCatalog(
                List.of(new DtraceProvider(), new ProfileProvider(), new TypedProvider())),
            List.of("first", "2"),
            "dtrace");
  }

  /** Compiles; false when the program is refused as it should be. */
  boolean compile(Source source) {
    List<Statement> statements;
    try {
      statements = session.compile(source).statements();
    } catch (DError e) {
      requireSane(e, source);
      return false;
    }
    for (Statement statement : statements) {
      requireVerified(statement);
      DifPrinter.print(statement);
    }
    return true;
  }

  private static void requireSane(DError e, Source source) {
    SourceSpan span = e.span();
    if (e.tag() == null || e.getMessage() == null || e.getMessage().isEmpty()) {
      throw new AssertionError("an error that says nothing", e);
    }
    int lines = 1;
    for (int i = 0; i < source.text().length(); i++) {
      lines += source.text().charAt(i) == '\n' ? 1 : 0;
    }
    boolean renumbered = source.text().contains("#");
    if (span == null
        || span.line() < 0
        || span.column() < 0
        || !renumbered && span.file() == null && span.line() > lines) {
      throw new AssertionError("an error at no place: " + span, e);
    }
    if (ErrorText.of(e, source, true).isEmpty()) {
      throw new AssertionError("an error without a text", e);
    }
  }

  static void requireVerified(Statement statement) {
    for (DifExpression expression : statement.expressions()) {
      if (!DifVerifier.verify(expression.object()).isEmpty()) {
        throw new AssertionError(
            "not verified: "
                + DifVerifier.verify(expression.object()).getFirst()
                + DifPrinter.print(statement));
      }
    }
  }

  /** Loads; throws DofException or RefusedException as it should. */
  void load(byte[] dof) throws DofException {
    session.load("fuzz.dof", dof);
  }

  byte[] save() throws DofException {
    return session.save("fuzz");
  }

  /**
   * Saves, loads in another session, saves there: the same bytes.
   *
   * @return the other session
   */
  FuzzSession throughDof() {
    byte[] first;
    try {
      first = save();
    } catch (DofException e) {
      if (e.rule() == DofException.Rule.LIMIT || e.rule() == DofException.Rule.STRING) {
        return this;
      }
      throw new AssertionError("cannot be saved", e);
    }
    FuzzSession other = new FuzzSession();
    try {
      other.load(first);
      if (!Arrays.equals(first, other.save())) {
        throw new AssertionError("saved again it is another file");
      }
    } catch (DofException e) {
      if (e.rule() != DofException.Rule.LIMIT) {
        throw new AssertionError("what was saved does not load", e);
      }
      return this;
    }
    return other;
  }

  /** Runs BEGIN and END in the interpreter and prints. */
  void run() {
    OptionSettings options = session.options();
    if (options.isSet("destructive")
        || options.number("bufsize", 0) > MAX_BUFFER_BYTES
        || options.stringBytes() > 1 << 16
        || options.number("specsize", 0) > MAX_BUFFER_BYTES
        || options.number("nspec", 0) > 1000) {
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Output output = new Output(out);
        Engine engine = new InterpEngine()) {
      Plan plan = session.plan(1234);
      new Tracing(session, plan, engine, output, SymbolResolver.NONE, OutputBuffer::clear).run();
    } catch (EngineException | ProcessingAbortedException | MissingAbilityException e) {
      if (e.getMessage() == null || e.getMessage().isEmpty()) {
        throw new AssertionError("a refusal that says nothing", e);
      }
    } catch (IOException e) {
      throw new AssertionError("a stream in memory fails", e);
    }
  }
}
