package jdtrace.codegen.interp;

import static jdtrace.codegen.interp.Session.BEGIN;
import static jdtrace.codegen.interp.Session.END;
import static jdtrace.codegen.interp.Session.ERROR;
import static jdtrace.codegen.interp.Session.STRING;
import static jdtrace.codegen.interp.Session.TICK;
import static jdtrace.codegen.interp.Session.aggregate;
import static jdtrace.codegen.interp.Session.builtin;
import static jdtrace.codegen.interp.Session.constant;
import static jdtrace.codegen.interp.Session.divideByZero;
import static jdtrace.codegen.interp.Session.expression;
import static jdtrace.codegen.interp.Session.text;
import static jdtrace.codegen.interp.Session.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.PrintfFormat;
import jdtrace.dif.Subroutine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.Site;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterpEngineTest {
  private final Session session = new Session();

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void recordsValuesOfEveryKind() {
    Type bytes = new Type.Array(Types.CHAR, 3);
    session
        .clause(
            BEGIN,
            null,
            trace(constant(-5)),
            trace(text("hello")),
            trace(text("longer than sixteen bytes")),
            trace(expression(1, bytes, p -> p.sets(new byte[] {1, 2, 3}, 1))),
            trace(expression(1, Types.UCHAR, p -> p.setx(-1, 1))),
            trace(expression(1, Types.CHAR, p -> p.setx(0x1ff, 1))),
            new Action.Print(constant(7)),
            new Action.Stack(0),
            new Action.UserStack(false, 3, 0),
            new Action.Symbol(Action.SymbolKind.SYM, constant(64)),
            new Action.Symbol(Action.SymbolKind.UADDR, constant(65)))
        .prepare()
        .fire(BEGIN);
    assertThat(session.records())
        .containsExactly(
            "0@BEGIN -5 \"hello\" \"longer than six\" [1, 2, 3] 255 -1 7 stack[] stack[] SYM:64"
                + " UADDR:65");
  }

  @Test
  void printfAndLibraryActionsHaveTheirArgumentsInOrder() {
    session
        .clause(
            BEGIN,
            null,
            printf(constant(1), text("a")),
            printf(),
            new Action.Library(Action.LibraryKind.SETOPT, null, List.of(text("quiet"))),
            new Action.Printa(null, List.of()),
            trace(constant(2)))
        .prepare()
        .fire(BEGIN);
    assertThat(session.records()).containsExactly("0@BEGIN 1 \"a\" \"quiet\" 2");
    assertThat(session.engine().layout(0).entries()).hasSize(5);
  }

  @Test
  void tracememTakesTheSmallerLength() {
    DifExpression address = expression(1, Types.VOID_POINTER, p -> p.sets(new byte[] {1, 2, 3}, 1));
    session
        .clause(
            BEGIN,
            null,
            new Action.TraceMemory(address, 3, null),
            new Action.TraceMemory(address, 3, constant(2)),
            new Action.TraceMemory(address, 3, constant(0)),
            new Action.TraceMemory(address, 3, constant(-1)))
        .prepare()
        .fire(BEGIN);
    assertThat(session.records()).containsExactly("0@BEGIN [1, 2, 3] [1, 2] [1, 2, 3] [1, 2, 3]");
  }

  @Test
  void whatRecords() {
    DifExpression nothing = expression(1, Types.INT, p -> p.mov(0, 1));
    session
        .clause(BEGIN, null)
        .clause(BEGIN, null, new Action.Evaluate(nothing))
        .clause(BEGIN, null, aggregate("a", AggregatingFunction.COUNT, null))
        .clause(BEGIN, constant(0), trace(constant(1)))
        .clause(BEGIN, constant(1), printf())
        .prepare()
        .fire(BEGIN);
    assertThat(session.records()).containsExactly("0@BEGIN", "4@BEGIN");
  }

  @Test
  void statesDecideWhatFires() {
    session
        .clause(BEGIN, null, trace(constant(1)))
        .clause(END, null, trace(constant(2)))
        .clause(TICK, null, trace(constant(3)))
        .prepare()
        .fire(TICK)
        .fire(END)
        .fire(BEGIN);
    assertThat(session.records()).containsExactly("0@BEGIN 1");
    session.engine().activate();
    session.fire(BEGIN).fire(TICK).fire(END);
    assertThat(session.records()).containsExactly("2@tick-1s 3");
    session.engine().stop();
    session.fire(BEGIN).fire(TICK).fire(END);
    assertThat(session.records()).containsExactly("1@END 2");
  }

  @Test
  void exitEndsTheFiringAfterItsClause() {
    session
        .clause(TICK, null, new Action.Exit(constant(3)), trace(constant(1)))
        .clause(TICK, null, trace(constant(2)))
        .clause(END, null, trace(constant(9)))
        .prepare()
        .fire(BEGIN);
    session.engine().activate();
    assertThat(session.engine().exiting()).isFalse();
    session.fire(TICK).fire(TICK);
    assertThat(session.engine().exiting()).isTrue();
    session.engine().stop();
    session.fire(END);
    assertThat(session.records()).containsExactly("0@tick-1s 3 1", "2@END 9");
  }

  @Test
  void exitInBeginKeepsOthersFromFiring() {
    session
        .clause(BEGIN, null, new Action.Exit(constant(0)))
        .clause(TICK, null, trace(constant(2)))
        .prepare()
        .fire(BEGIN);
    session.engine().activate();
    session.fire(TICK);
    assertThat(session.engine().exiting()).isTrue();
    assertThat(session.records()).containsExactly("0@BEGIN 0");
  }

  @Test
  void faultDropsTheRecordTellsErrorAndGoesOn() {
    DifVariable x = global("x");
    session
        .clause(
            BEGIN,
            null,
            trace(constant(1)),
            new Action.Evaluate(
                expression(2, Types.INT, p -> p.setx(5, 1).variable(DifOp.STGS, x, 1))),
            trace(divideByZero(3)))
        .clause(BEGIN, divideByZero(0), trace(constant(2)))
        .clause(BEGIN, null, trace(load(x)))
        .clause(
            ERROR,
            null,
            trace(builtin(Builtin.ARG1, Types.LONG)),
            trace(builtin(Builtin.ARG2, Types.LONG)),
            trace(builtin(Builtin.ARG3, Types.LONG)),
            trace(builtin(Builtin.ARG4, Types.LONG)),
            trace(builtin(Builtin.ARG5, Types.LONG)),
            trace(builtin(Builtin.PROBENAME, STRING)))
        .prepare()
        .fire(BEGIN);
    assertThat(session.records())
        .containsExactly(
            "fault@BEGIN clause 0 action 3 at 4 DIVZERO 0",
            "3@ERROR 1 3 4 4 0 \"ERROR\"",
            "fault@BEGIN clause 1 action 0 at 4 DIVZERO 0",
            "3@ERROR 2 0 4 4 0 \"ERROR\"",
            "2@BEGIN 5");
  }

  @Test
  void recordingNullFaultsWithoutAnOffset() {
    session.clause(BEGIN, null, trace(expression(4, STRING, p -> p.mov(0, 1)))).prepare();
    session.fire(BEGIN);
    assertThat(session.records()).containsExactly("fault@BEGIN clause 0 action 4 at -1 BADADDR 0");
  }

  @Test
  void faultInAnErrorClauseIsCounted() {
    session
        .clause(BEGIN, null, trace(divideByZero(1)))
        .clause(ERROR, null, trace(divideByZero(1)))
        .clause(ERROR, null, new Action.Exit(constant(1)))
        .prepare()
        .fire(BEGIN);
    assertThat(session.records())
        .containsExactly("fault@BEGIN clause 0 action 1 at 4 DIVZERO 0", "2@ERROR 1");
    assertThat(session.engine().drops().doubleErrors()).isEqualTo(1);
    assertThat(session.engine().exiting()).isTrue();
  }

  @Test
  void clauseLocalsAndEpidsOfOneFiring() {
    DifVariable local =
        new DifVariable(
            "y",
            0x500,
            DifVariable.Kind.SCALAR,
            DifVariable.Scope.LOCAL,
            true,
            true,
            DifType.INT64);
    DifExpression load = expression(1, Types.LONG, p -> p.variable(DifOp.LDLS, local, 1));
    session
        .clause(
            BEGIN,
            null,
            trace(load),
            new Action.Evaluate(
                expression(2, Types.INT, p -> p.setx(5, 1).variable(DifOp.STLS, local, 1))),
            trace(builtin(Builtin.EPID, Types.UINT)))
        .clause(BEGIN, null, trace(load), trace(builtin(Builtin.EPID, Types.UINT)))
        .prepare()
        .fire(BEGIN);
    assertThat(session.records()).containsExactly("0@BEGIN 0 1", "1@BEGIN 5 2");
  }

  @Test
  void aggregationsFoldUntilDrained() {
    session
        .clause(
            TICK,
            null,
            aggregate("n", AggregatingFunction.COUNT, null, text("key"), constant(3)),
            aggregate("s", AggregatingFunction.SUM, builtin(Builtin.ARG0, Types.LONG)),
            aggregate("m", AggregatingFunction.MIN, builtin(Builtin.ARG0, Types.LONG)),
            aggregate("v", AggregatingFunction.AVG, builtin(Builtin.ARG0, Types.LONG)))
        .prepare();
    session.engine().activate();
    session.fire(TICK, 5).fire(TICK, -7);
    assertThat(session.aggregations())
        .containsExactly("n[\"key\", 3] = [2]", "s[] = [-2]", "m[] = [-7]", "v[] = [2, -2]");
    assertThat(session.aggregations()).isEmpty();
    session.fire(TICK, 1);
    assertThat(session.aggregations()).contains("n[\"key\", 3] = [1]", "s[] = [1]");
  }

  @Test
  void aggregationKeysOfEveryKind() {
    Action.Aggregate keys =
        new Action.Aggregate(
            aggregate("k", AggregatingFunction.COUNT, null).aggregation(),
            List.of(
                new Action.Key.Value(text("literal")),
                new Action.Key.SymbolKey(Action.SymbolKind.USYM, constant(9)),
                new Action.Key.StackKey(4),
                new Action.Key.UserStackKey(true, 0, 0)),
            null,
            null);
    session.clause(BEGIN, null, keys).prepare().fire(BEGIN);
    assertThat(session.aggregations())
        .containsExactly("k[\"literal\", USYM:9, stack[], stack[]] = [1]");
  }

  @Test
  void fullBuffersDropAndCount() {
    RunOptions tight = new RunOptions(100, 60, 0, 16, 20, 20, 50, 512, 0, 0, false, 0);
    DifVariable self =
        new DifVariable(
            "s",
            0x500,
            DifVariable.Kind.SCALAR,
            DifVariable.Scope.THREAD,
            true,
            true,
            DifType.INT64);
    session
        .clause(
            TICK,
            null,
            aggregate("a", AggregatingFunction.COUNT, null, builtin(Builtin.ARG0, Types.LONG)),
            new Action.Evaluate(
                expression(1, Types.INT, p -> p.setx(5, 1).variable(DifOp.STTS, self, 1))),
            trace(builtin(Builtin.ARG0, Types.LONG)))
        .prepare(tight);
    session.engine().activate();
    for (int i = 0; i < 6; i++) {
      session.fire(TICK, i);
    }
    assertThat(session.records()).hasSize(4);
    assertThat(session.aggregations()).hasSize(1);
    assertThat(session.engine().drops().principal()).containsExactly(2);
    // A clause whose record has no room is not carried out at all.
    assertThat(session.engine().drops().aggregation()).containsExactly(3);
    assertThat(session.engine().drops().dynamic()).isEqualTo(4);
    session.fire(TICK, 1);
    assertThat(session.records()).hasSize(1);
  }

  @Test
  void speculations() {
    DifVariable id = global("id");
    DifExpression load = load(id);
    session
        .clause(
            BEGIN,
            null,
            new Action.Evaluate(
                expression(
                    1,
                    Types.INT,
                    p -> p.call(Subroutine.SPECULATION, 1).variable(DifOp.STGS, id, 1))))
        .clause(BEGIN, null, speculation(Action.SpeculationKind.SPECULATE, load), trace(load))
        .clause(
            BEGIN, null, speculation(Action.SpeculationKind.SPECULATE, constant(0)), trace(load))
        .clause(BEGIN, null, speculation(Action.SpeculationKind.SPECULATE, load))
        .clause(BEGIN, null, trace(constant(8)))
        .clause(TICK, null, speculation(Action.SpeculationKind.COMMIT, load))
        .clause(TICK, null, speculation(Action.SpeculationKind.SPECULATE, load), trace(load))
        .clause(TICK, null, trace(expression(1, Types.INT, p -> p.call(Subroutine.SPECULATION, 1))))
        .clause(TICK, null, trace(expression(1, Types.INT, p -> p.call(Subroutine.SPECULATION, 1))))
        .clause(TICK, null, speculation(Action.SpeculationKind.DISCARD, constant(1)))
        .clause(TICK, null, trace(expression(1, Types.INT, p -> p.call(Subroutine.SPECULATION, 1))))
        .clause(TICK, null, speculation(Action.SpeculationKind.COMMIT, constant(2)))
        .prepare()
        .fire(BEGIN);
    assertThat(session.records()).containsExactly("4@BEGIN 8");
    session.engine().activate();
    session.fire(TICK);
    assertThat(session.records())
        .containsExactly(
            "1@BEGIN 1",
            "3@BEGIN",
            "7@tick-1s 1",
            "8@tick-1s 0",
            "10@tick-1s 1",
            "fault@tick-1s clause 11 action 1 at -1 ILLOP 0");
    assertThat(session.engine().drops().speculationsUnavailable()).isEqualTo(1);
  }

  @Test
  void chillIsBounded() {
    DifExpression tooLong = expression(2, Types.INT, p -> p.setx(500_000_001, 1));
    session
        .clause(BEGIN, null, chill(constant(1000)), trace(constant(1)))
        .clause(BEGIN, null, chill(tooLong))
        .prepare()
        .fire(BEGIN);
    assertThat(session.records())
        .containsExactly("0@BEGIN 1", "fault@BEGIN clause 1 action 2 at -1 ILLOP 0");
  }

  @Test
  void contextIsTheTracer() {
    session
        .clause(
            BEGIN,
            null,
            trace(builtin(Builtin.EXECNAME, STRING)),
            trace(builtin(Builtin.PID, Types.INT)),
            trace(builtin(Builtin.CPU, Types.INT)))
        .prepare()
        .fire(BEGIN);
    assertThat(session.records())
        .containsExactly("0@BEGIN \"dtrace\" " + ProcessHandle.current().pid() + " 0");
    assertThat(TracerProcess.SELF.tid()).isPositive();
    assertThat(TracerProcess.SELF.parentPid()).isPositive();
    assertThat(TracerProcess.SELF.cpuNanos()).isPositive();
    assertThat(TracerProcess.SELF.progenyOf(TracerProcess.SELF.parentPid())).isTrue();
    assertThat(TracerProcess.SELF.progenyOf(-1)).isFalse();
  }

  @Test
  void refusesWhatItCannotRun() {
    Probe probe = new Probe(77, "syscall", "vmlinux", "read", "entry");
    Site site = () -> List.of(probe);
    assertThatThrownBy(
            () -> new InterpEngine().prepare(session.plan(RunOptions.DEFAULT, List.of(site))))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("syscall:vmlinux:read:entry");
    refused(new Action.Destructive(Action.DestructiveKind.STOP, null), "stop()");
    refused(
        trace(expression(1, Types.INT, p -> p.call(Subroutine.MUTEX_OWNED, 1))), "mutex_owned()");
    refused(trace(expression(1, Types.INT, p -> p.op(DifOp.ADD, 1, 1, 0))), "invalid");
    refused(trace(expression(1, new Type.DString(1 << 23), p -> p.mov(0, 1))), "exceeds size");
  }

  private static void refused(Action action, String message) {
    try (Session session = new Session()) {
      session.clause(BEGIN, null, action);
      assertThatThrownBy(session::prepare)
          .isInstanceOf(EngineException.class)
          .hasMessageContaining(message);
    }
  }

  private static Action printf(DifExpression... arguments) {
    PrintfFormat format = new PrintfFormat("", List.of());
    return new Action.Printf(Action.Printf.Purpose.PRINT, format, List.of(arguments));
  }

  private static Action speculation(Action.SpeculationKind kind, DifExpression id) {
    return new Action.Speculation(kind, id);
  }

  private static Action chill(DifExpression nanos) {
    return new Action.Destructive(Action.DestructiveKind.CHILL, nanos);
  }

  private static DifVariable global(String name) {
    return new DifVariable(
        name, 0x500, DifVariable.Kind.SCALAR, DifVariable.Scope.GLOBAL, true, true, DifType.INT64);
  }

  private static DifExpression load(DifVariable x) {
    return expression(1, Types.INT, p -> p.variable(DifOp.LDGS, x, 1));
  }
}
