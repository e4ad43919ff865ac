package jdtrace.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.Subroutine;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Engine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Frame;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.record.RecordTooLargeException;

/** Runs a planned session on an engine and prints what comes of it. */
public final class Tracing {
  private final Session session;
  private final Plan plan;
  private final Engine engine;
  private final Output output;
  private final SymbolResolver symbols;
  private final Messages messages;

  public Tracing(
      Session session,
      Plan plan,
      Engine engine,
      Output output,
      SymbolResolver symbols,
      Messages messages) {
    this.session = session;
    this.plan = plan;
    this.engine = engine;
    this.output = output;
    this.symbols =
        (pid, address) -> {
          Frame frame = engine.frame(address);
          return frame == null
              ? symbols.locate(pid, address)
              : new SymbolResolver.Location(frame.module(), frame.function(), 0, address);
        };
    this.messages = messages;
  }

  /**
   * Prepares the engine, traces, prints the aggregations that are left.
   *
   * @return the status that exit() gave, or 0
   * @throws EngineException when the plan cannot be enabled
   * @throws ProcessingAbortedException when a record's action ends the session
   * @throws IOException when the output cannot be written
   */
  public int run() throws IOException {
    if (!plan.options().destructive() && isDestructive()) {
      throw new EngineException("Destructive actions not allowed");
    }
    session.world().prepare();
    try {
      engine.prepare(plan);
    } catch (RecordTooLargeException e) {
      throw new EngineException(e.getMessage(), null, e);
    }
    RecordConsumer consumer =
        new RecordConsumer(plan, engine, output, session.options(), symbols, messages);
    BufferSizes wanted = BufferSizes.of(session.options().runOptions(plan.options().target()));
    consumer.tellGrants(session.options(), wanted, engine.sizes());
    try {
      boolean impatient =
          new TraceLoop(
                  session.world(),
                  session.options(),
                  plan,
                  engine,
                  consumer,
                  session.lateProbes(plan))
              .run();
      consumer.finish(!impatient);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return consumer.exitStatus();
  }

  private boolean isDestructive() {
    for (Match match : plan.matches()) {
      for (Action action : match.statement().actions()) {
        if (action instanceof Action.Destructive
            || action instanceof Action.Printf printf
                && printf.purpose() != Action.Printf.Purpose.PRINT) {
          return true;
        }
      }
      for (DifExpression expression : match.statement().expressions()) {
        if (writesProcess(expression)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an expression calls copyout() or copyoutstr(). */
  private static boolean writesProcess(DifExpression expression) {
    for (int word : expression.object().text()) {
      if (DifOp.of(word) == DifOp.CALL
          && (DifOp.wide(word) == Subroutine.COPYOUT.id()
              || DifOp.wide(word) == Subroutine.COPYOUTSTR.id())) {
        return true;
      }
    }
    return false;
  }
}
