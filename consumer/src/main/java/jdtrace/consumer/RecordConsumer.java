package jdtrace.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdtrace.base.Fault;
import jdtrace.consumer.aggregate.AggregationStore;
import jdtrace.consumer.format.DropReport;
import jdtrace.consumer.format.FaultText;
import jdtrace.consumer.format.OutputBuffer;
import jdtrace.consumer.format.OutputOptions;
import jdtrace.consumer.format.RecordFraming;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.consumer.format.TraceRenderer;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Drops;
import jdtrace.runtime.Engine;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.record.RecordHeader;

/**
 * Turns records into output and carries out the actions that are the consumer's, in the order of
 * the stream. Formats are made ready once for each statement, when its first record comes.
 */
final class RecordConsumer implements RecordSink {
  private final Plan plan;
  private final Engine engine;
  private final Output output;
  private final Messages messages;
  private final RecordFraming framing;
  private final DropReport dropReport;
  private final RecordActions actions;
  private final OutputOptions outputOptions;
  private final AggregationStore store;
  private final StatementRecords[] statements;
  private final OutputBuffer news = new OutputBuffer();

  /** With flowindent a record is printed when its successor is known: it decides the label. */
  private ByteBuffer held;

  private int heldCpu;
  private int heldLength;

  RecordConsumer(
      Plan plan,
      Engine engine,
      Output output,
      OptionSettings options,
      SymbolResolver symbols,
      Messages messages) {
    this.plan = plan;
    this.engine = engine;
    this.output = output;
    this.messages = messages;
    this.outputOptions = new OutputOptions();
    OutputSettings.apply(options, outputOptions);
    outputOptions.targetPid = plan.options().target();
    this.framing = new RecordFraming(outputOptions);
    this.dropReport = new DropReport(outputOptions);
    this.store = new AggregationStore(outputOptions, symbols);
    this.statements = new StatementRecords[plan.matches().size()];
    this.actions =
        new RecordActions(
            output,
            options,
            outputOptions,
            store,
            new TraceRenderer(outputOptions, symbols),
            symbols,
            messages);
  }

  AggregationSink aggregations() {
    return store;
  }

  /** The status of exit(), or 0. */
  int exitStatus() {
    return actions.exitStatus();
  }

  @Override
  public void record(int cpu, ByteBuffer buffer, int offset, int length) {
    try {
      if (buffer.getInt(offset + RecordHeader.ORDINAL_OFFSET) == RecordHeader.FAULT) {
        fault(buffer, offset);
      } else if (outputOptions.flowIndent) {
        hold(cpu, buffer, offset, length);
      } else {
        print(cpu, buffer, offset, 0, 0);
      }
      output.flushLarge();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hold(int cpu, ByteBuffer buffer, int offset, int length) throws IOException {
    if (held != null) {
      boolean sameCpu = cpu == heldCpu;
      int probe = buffer.getInt(offset + RecordHeader.PROBE_OFFSET);
      Match match = plan.matches().get(buffer.getInt(offset + RecordHeader.ORDINAL_OFFSET));
      printHeld(sameCpu ? match.epidOf(probe) : 0, sameCpu ? probe : 0);
    }
    if (held == null || held.capacity() < length) {
      held = ByteBuffer.allocate(Math.max(1024, length)).order(ByteOrder.LITTLE_ENDIAN);
    }
    held.put(0, buffer, offset, length);
    heldCpu = cpu;
    heldLength = length;
  }

  private void printHeld(int nextEpid, int nextProbe) throws IOException {
    if (heldLength > 0) {
      heldLength = 0;
      print(heldCpu, held, 0, nextEpid, nextProbe);
    }
  }

  private void print(int cpu, ByteBuffer buffer, int offset, int nextEpid, int nextProbe)
      throws IOException {
    int ordinal = buffer.getInt(offset + RecordHeader.ORDINAL_OFFSET);
    StatementRecords statement = statement(ordinal);
    Probe probe = statement.probe(buffer.getInt(offset + RecordHeader.PROBE_OFFSET));
    int epid = statement.match().epidOf(probe.id());
    framing.begin(output.buffer(), cpu, probe, epid, nextEpid, nextProbe);
    actions.carryOut(statement, probe, epid, buffer, offset);
    framing.end(output.buffer());
  }

  private StatementRecords statement(int ordinal) {
    StatementRecords statement = statements[ordinal];
    if (statement == null) {
      statement = new StatementRecords(plan.matches().get(ordinal), engine.layout(ordinal));
      statements[ordinal] = statement;
    }
    return statement;
  }

  private void fault(ByteBuffer buffer, int offset) {
    StatementRecords statement =
        statement(buffer.getInt(offset + RecordHeader.FAULT_ORDINAL_OFFSET));
    Probe probe = statement.probe(buffer.getInt(offset + RecordHeader.PROBE_OFFSET));
    FaultText.fault(
        news,
        statement.match().epidOf(probe.id()),
        probe,
        Fault.ofCode(buffer.getInt(offset + RecordHeader.FAULT_CODE_OFFSET)),
        buffer.getLong(offset + RecordHeader.FAULT_ADDRESS_OFFSET),
        buffer.getInt(offset + RecordHeader.FAULT_ACTION_OFFSET),
        buffer.getInt(offset + RecordHeader.FAULT_DIF_OFFSET));
    messages.tell(news);
  }

  /** Tells where less was given than asked for. */
  void tellGrants(OptionSettings options, BufferSizes wanted, BufferSizes had) {
    Grants.tell(news, options, wanted, had);
    if (!news.isEmpty()) {
      messages.tell(news);
    }
  }

  void reportDrops(Drops drops) {
    dropReport.report(news, drops);
    if (!news.isEmpty()) {
      messages.tell(news);
    }
  }

  /** Ctrl-C leaves its echo on the terminal's line. */
  void interrupted() throws IOException {
    output.buffer().put('\n');
    output.flush();
  }

  /** Everything so far becomes visible. */
  void flush() throws IOException {
    if (held != null) {
      printHeld(0, 0);
    }
    output.flush();
  }

  /** The last words: a newline, then every aggregation that no printa printed. */
  void finish(boolean withAggregations) throws IOException {
    flush();
    output.buffer().put('\n');
    if (withAggregations) {
      store.printRemaining(output.buffer());
    }
    output.flush();
  }
}
