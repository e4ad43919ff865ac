package jdtrace.codegen.bpf;

import static jdtrace.codegen.bpf.TestSession.BEGIN;
import static jdtrace.codegen.bpf.TestSession.TICK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifOp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every arithmetic opcode and condition on awkward numbers, in the kernel and in Java. */
class ArithmeticTest {
  private static final long[] NUMBERS = {
    0,
    1,
    -1,
    2,
    63,
    64,
    65,
    0x7fffffffL,
    0x80000000L,
    0xffffffffL,
    0x100000000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -0x80000000L,
    12345678901234567L,
    -1000
  };

  @BeforeEach
  void needsBpf() {
    Live.needsBpf();
  }

  private record Operation(DifOp op, LongBinaryOperator java) {}

  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation(DifOp.OR, (a, b) -> a | b),
          new Operation(DifOp.XOR, (a, b) -> a ^ b),
          new Operation(DifOp.AND, (a, b) -> a & b),
          new Operation(DifOp.SLL, (a, b) -> a << b),
          new Operation(DifOp.SRL, (a, b) -> a >>> b),
          new Operation(DifOp.SRA, (a, b) -> a >> b),
          new Operation(DifOp.SUB, (a, b) -> a - b),
          new Operation(DifOp.ADD, (a, b) -> a + b),
          new Operation(DifOp.MUL, (a, b) -> a * b),
          new Operation(DifOp.SDIV, (a, b) -> a / b),
          new Operation(DifOp.UDIV, Long::divideUnsigned),
          new Operation(DifOp.SREM, (a, b) -> a % b),
          new Operation(DifOp.UREM, Long::remainderUnsigned));

  @Test
  void operationsOnArguments() {
    try (TestSession s = new TestSession()) {
      for (Operation o : OPERATIONS) {
        s.clause(
            TICK,
            null,
            s.trace(
                s.number(b ->
                    TestSession.load(TestSession.load(b, Builtin.ARG0, 1), Builtin.ARG1, 2)
                        .op(o.op, 1, 2, 3)
                        .ret(3))));
      }
      s.start();
      for (long a : NUMBERS) {
        for (long b : NUMBERS) {
          s.rows.clear();
          s.faults.clear();
          s.engine().fire(TICK, a, b);
          s.read();
          check(s, a, b);
        }
      }
    }
  }

  private static void check(TestSession s, long a, long b) {
    for (int i = 0; i < OPERATIONS.size(); i++) {
      Operation o = OPERATIONS.get(i);
      Long expected;
      try {
        expected = o.java.applyAsLong(a, b);
      } catch (ArithmeticException e) {
        expected = null;
      }
      int ordinal = i;
      if (expected == null) {
        assertThat(s.faults).anyMatch(f -> f.ordinal() == ordinal && f.code() == 4);
      } else {
        assertThat(s.row(i)).as("%s %s %s", a, o.op, b).isEqualTo(List.of(expected));
      }
    }
  }

  @Test
  void operationsWithConstants() {
    for (long c : NUMBERS) {
      try (TestSession s = new TestSession()) {
        for (Operation o : OPERATIONS) {
          s.clause(
              TICK,
              null,
              s.trace(
                  s.number(b ->
                      TestSession.load(b, Builtin.ARG0, 1).setx(c, 2).op(o.op, 1, 2, 3).ret(3))));
        }
        s.start();
        for (long a : NUMBERS) {
          s.rows.clear();
          s.faults.clear();
          s.engine().fire(TICK, a);
          s.read();
          check(s, a, c);
        }
      }
    }
  }

  private static final List<DifOp> BRANCHES =
      List.of(
          DifOp.BE,
          DifOp.BNE,
          DifOp.BG,
          DifOp.BGU,
          DifOp.BGE,
          DifOp.BGEU,
          DifOp.BL,
          DifOp.BLU,
          DifOp.BLE,
          DifOp.BLEU);

  private static boolean holds(DifOp op, long a, long b) {
    return switch (op) {
      case BE -> a == b;
      case BNE -> a != b;
      case BG -> a > b;
      case BGU -> Long.compareUnsigned(a, b) > 0;
      case BGE -> a >= b;
      case BGEU -> Long.compareUnsigned(a, b) >= 0;
      case BL -> a < b;
      case BLU -> Long.compareUnsigned(a, b) < 0;
      case BLE -> a <= b;
      default -> Long.compareUnsigned(a, b) <= 0;
    };
  }

  /** As a value (branch-free) and as a predicate (a jump). */
  @Test
  void conditions() {
    try (TestSession s = new TestSession()) {
      for (DifOp op : BRANCHES) {
        s.clause(TICK, null, s.trace(s.number(b -> condition(b, op))));
        s.clause(TICK, s.number(b -> condition(b, op)), s.trace(s.constant(1)));
      }
      s.start();
      for (long a : NUMBERS) {
        for (long b : NUMBERS) {
          s.rows.clear();
          s.engine().fire(TICK, a, b);
          s.read();
          ArrayList<Integer> expected = new ArrayList<>();
          for (int i = 0; i < BRANCHES.size(); i++) {
            boolean yes = holds(BRANCHES.get(i), a, b);
            assertThat(s.row(2 * i))
                .as("%s %s %s", a, BRANCHES.get(i), b)
                .isEqualTo(List.of(yes ? 1L : 0L));
            expected.add(2 * i);
            if (yes) {
              expected.add(2 * i + 1);
            }
          }
          assertThat(s.rows).extracting(TestSession.Row::ordinal).isEqualTo(expected);
        }
      }
    }
  }

  private static void condition(DifBuilder b, DifOp op) {
    DifBuilder.Label yes = b.label();
    DifBuilder.Label end = b.label();
    TestSession.load(TestSession.load(b, Builtin.ARG0, 1), Builtin.ARG1, 2);
    b.cmp(1, 2).branch(op, yes).setx(0, 3).branch(DifOp.BA, end);
    b.place(yes).setx(1, 3);
    b.place(end).ret(3);
  }

  @Test
  void unaryAndReturnInTheMiddle() {
    try (TestSession s = new TestSession()) {
      s.clause(BEGIN, null, s.trace(s.number(b -> b.setx(5, 1).op(DifOp.NOT, 1, 2).ret(2))));
      s.clause(BEGIN, null, s.trace(s.number(b -> b.ret(0))));
      s.clause(
          BEGIN,
          null,
          s.trace(
              s.number(b -> {
                DifBuilder.Label zero = b.label();
                TestSession.load(b, Builtin.ARG0, 1).tst(1).branch(DifOp.BE, zero);
                b.setx(1, 1).ret(1);
                b.place(zero).setx(2, 1).ret(1);
              })));
      s.runAll();
      assertThat(s.row(0)).isEqualTo(List.of(-6L));
      assertThat(s.row(1)).isEqualTo(List.of(0L));
      assertThat(s.row(2)).isEqualTo(List.of(2L));
    }
  }
}
