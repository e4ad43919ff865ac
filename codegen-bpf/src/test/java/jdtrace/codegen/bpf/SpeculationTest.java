package jdtrace.codegen.bpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Subroutine;
import jdtrace.linux.kernel.Cpus;
import jdtrace.runtime.RunOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Speculations in one thread; across CPUs they are tested live. */
class SpeculationTest {
  private TestSession session;
  private DifVariable id;
  private DifExpression load;

  @BeforeEach
  void open() {
    Live.needsBpf();
    session = new TestSession();
    id = session.variable(DifVariable.Scope.GLOBAL, "sp", DifType.INT64);
    load = session.number(b -> b.variable(DifOp.LDGS, id, 1).ret(1));
  }

  @AfterEach
  void close() {
    if (session != null) {
      session.close();
    }
  }

  private static RunOptions options(int count, long bytes) {
    return new RunOptions(1 << 16, 1 << 16, 1 << 16, 256, 20, 20, 50, 512, count, bytes, false, 0);
  }

  private Action allocate() {
    return session.run(b -> b.call(Subroutine.SPECULATION, 1).variable(DifOp.STGS, id, 1).ret(0));
  }

  private static Action act(Action.SpeculationKind kind, DifExpression which) {
    return new Action.Speculation(kind, which);
  }

  private Action speculate() {
    return act(Action.SpeculationKind.SPECULATE, load);
  }

  private List<Long> values() {
    return session.rows.stream().map(row -> (Long) row.values().getFirst()).toList();
  }

  /** CPUs numbered with gaps are looked up, here and in the functions for speculations. */
  @Test
  void cpusWithGaps() {
    session
        .cpus(new CpuParts(Math.max(64, 4 * Cpus.possibleCount()), Cpus.online()))
        .clause(TestSession.BEGIN, null, allocate())
        .clause(TestSession.BEGIN, null, speculate(), session.trace(load))
        .clause(TestSession.BEGIN, null, act(Action.SpeculationKind.COMMIT, load))
        .runAll();
    assertThat(values()).containsExactly(1L);
    assertThat(session.faults).isEmpty();
  }

  /** A tick may run on another CPU than BEGIN: what it commits comes out in any case. */
  @Test
  void aTickCommitsWhatBeginSpeculated() {
    session
        .options(options(1, 4096))
        .clause(TestSession.BEGIN, null, allocate())
        .clause(TestSession.BEGIN, null, speculate(), session.trace(load))
        .clause(TestSession.TICK, null, speculate(), session.trace(load))
        .clause(TestSession.TICK, null, act(Action.SpeculationKind.COMMIT, load))
        .clause(TestSession.TICK, null, allocate())
        .start();
    for (int i = 0; i < 100; i++) {
      session.engine().fire(TestSession.TICK);
      session.engine().clean();
    }
    session.stop().read();
    assertThat(values()).hasSize(101).containsOnly(1L);
    assertThat(session.engine().drops().speculationsUnavailable()).isZero();
    assertThat(session.engine().drops().speculative()).isZero();
  }

  @Test
  void recordsTakeTheTimeOfTheCommit() {
    session
        .clause(TestSession.BEGIN, null, allocate())
        .clause(TestSession.BEGIN, null, speculate(), session.trace(load))
        .clause(TestSession.TICK, null, act(Action.SpeculationKind.COMMIT, load))
        .start();
    long before = System.nanoTime();
    session.engine().fire(TestSession.TICK);
    session.stop().read();
    assertThat(session.rows).hasSize(1);
    assertThat(session.rows.getFirst().time()).isBetween(before, System.nanoTime());
  }

  @Test
  void aFullBufferCountsWhenItIsCommitted() {
    session
        .options(options(1, 64))
        .clause(TestSession.BEGIN, null, allocate())
        .clause(TestSession.TICK, null, speculate(), session.trace(load))
        .clause(TestSession.END, null, act(Action.SpeculationKind.COMMIT, load))
        .start();
    for (int i = 0; i < 5; i++) {
      session.engine().fire(TestSession.TICK);
    }
    long onOneCpu = 2;
    assertThat(session.engine().drops().speculative()).isZero();
    session.stop().read();
    long shown = session.rows.size();
    assertThat(shown).isGreaterThanOrEqualTo(onOneCpu);
    assertThat(session.engine().drops().speculative()).isEqualTo(5 - shown);
  }

  @Test
  void anIdBeyondNspecIsIllegal() {
    session
        .options(options(2, 4096))
        .clause(
            TestSession.BEGIN,
            null,
            act(Action.SpeculationKind.SPECULATE, session.constant(3)),
            session.trace(load))
        .clause(TestSession.BEGIN, null, act(Action.SpeculationKind.COMMIT, session.constant(-1)))
        .clause(TestSession.BEGIN, null, act(Action.SpeculationKind.DISCARD, session.constant(3)))
        .clause(TestSession.BEGIN, null, act(Action.SpeculationKind.DISCARD, session.constant(2)))
        .runAll();
    assertThat(session.rows).isEmpty();
    assertThat(session.faults).extracting(TestSession.FaultRow::ordinal).containsExactly(0, 1, 2);
    assertThat(session.faults)
        .extracting(TestSession.FaultRow::code)
        .containsOnly(Fault.ILLOP.code());
  }
}
