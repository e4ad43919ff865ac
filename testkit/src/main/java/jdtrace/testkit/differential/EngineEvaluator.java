package jdtrace.testkit.differential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import jdtrace.base.Attributes;
import jdtrace.base.Fault;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.Enabling;
import jdtrace.dif.Statement;
import jdtrace.runtime.Engine;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.TracerSite;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;

/**
 * Runs a batch as a session: each program is the {@code trace()} of a clause on one tick probe, which
 * is fired by hand. So what is compared is the whole engine, records and fault reports included.
 */
public final class EngineEvaluator implements Evaluator {
  private static final Probe TICK = new Probe(10, "profile", "", "", "tick-1s");
  private static final int ACTION = 1;

  private static final RunOptions OPTIONS =
      new RunOptions(
          1 << 20, 1 << 20, 1 << 20, Batch.STRING_BYTES, 20, 20, 50, 512, 1, 32 << 10, false, 0);

  private final Supplier<? extends Engine> engines;

  public EngineEvaluator(Supplier<? extends Engine> engines) {
    this.engines = engines;
  }

  @Override
  public List<List<Outcome>> evaluate(Batch batch) {
    List<List<Outcome>> outcomes = new ArrayList<>();
    try (Engine engine = engines.get()) {
      engine.prepare(plan(batch));
      engine.activate();
      for (long[] arguments : batch.firings()) {
        engine.fire(TICK, arguments);
        List<Outcome> firing =
            new ArrayList<>(Collections.nCopies(batch.programs().size(), new Outcome.Missing()));
        engine.consume((_, buffer, offset, _) -> read(engine, buffer, offset, firing));
        outcomes.add(firing);
      }
    }
    return outcomes;
  }

  private static void read(Engine engine, ByteBuffer buffer, int offset, List<Outcome> firing) {
    int ordinal = buffer.getInt(offset + RecordHeader.ORDINAL_OFFSET);
    if (ordinal == RecordHeader.FAULT) {
      firing.set(
          buffer.getInt(offset + RecordHeader.FAULT_ORDINAL_OFFSET),
          new Outcome.Faulted(
              Fault.ofCode(buffer.getInt(offset + RecordHeader.FAULT_CODE_OFFSET)),
              buffer.getInt(offset + RecordHeader.FAULT_DIF_OFFSET),
              buffer.getLong(offset + RecordHeader.FAULT_ADDRESS_OFFSET)));
      return;
    }
    RecordLayout.Field field = engine.layout(ordinal).entries().getFirst().fields().getFirst();
    firing.set(
        ordinal,
        switch (RecordReader.read(field, buffer, offset, TICK.description())) {
          case Datum.Scalar s -> new Outcome.Number(s.value());
          case Datum.Text t -> new Outcome.Text(new String(t.bytes(), ISO_8859_1));
          case Datum other -> throw new IllegalStateException("unexpected " + other);
        });
  }

  private static Plan plan(Batch batch) {
    List<Statement> statements = new ArrayList<>();
    List<Match> matches = new ArrayList<>();
    for (Program program : batch.programs()) {
      DifExpression value = new DifExpression(ACTION, program.object(), program.type());
      Statement statement =
          new Statement(
              statements.size(),
              TICK.description(),
              null,
              List.of(new Action.Trace(value)),
              false,
              SourceSpan.NONE,
              Attributes.STABLE_COMMON);
      statements.add(statement);
      matches.add(new Match(statement, List.of(TICK), statements.size()));
    }
    Enabling enabling =
        new Enabling(statements, Variables.all(Batch.STRING_BYTES), List.of(), Batch.STRING_BYTES);
    long second = 1_000_000_000L;
    return new Plan(enabling, matches, List.of(new TracerSite(TICK, second)), OPTIONS);
  }
}
