package jdtrace.codegen.interp.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jdtrace.base.Fault;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifOp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArithmeticTest extends MachineFixture {
  private static final long MIN = Long.MIN_VALUE;
  private static final long MAX = Long.MAX_VALUE;

  static Stream<Arguments> results() {
    return Stream.of(
        Arguments.of(DifOp.OR, 0b1100, 0b1010, 0b1110),
        Arguments.of(DifOp.XOR, 0b1100, 0b1010, 0b0110),
        Arguments.of(DifOp.AND, 0b1100, 0b1010, 0b1000),
        Arguments.of(DifOp.SLL, 1, 63, MIN),
        Arguments.of(DifOp.SLL, 1, 64, 1),
        Arguments.of(DifOp.SLL, 1, -1, MIN),
        Arguments.of(DifOp.SRL, -1, 63, 1),
        Arguments.of(DifOp.SRL, -1, 65, MAX),
        Arguments.of(DifOp.SRA, MIN, 63, -1),
        Arguments.of(DifOp.SRA, -8, 65, -4),
        Arguments.of(DifOp.ADD, MAX, 1, MIN),
        Arguments.of(DifOp.SUB, MIN, 1, MAX),
        Arguments.of(DifOp.MUL, MAX, 2, -2),
        Arguments.of(DifOp.SDIV, -7, 2, -3),
        Arguments.of(DifOp.SDIV, MIN, -1, MIN),
        Arguments.of(DifOp.UDIV, -1, 2, MAX),
        Arguments.of(DifOp.SREM, -7, 2, -1),
        Arguments.of(DifOp.SREM, 7, -2, 1),
        Arguments.of(DifOp.SREM, MIN, -1, 0),
        Arguments.of(DifOp.UREM, -1, 10, 5));
  }

  @ParameterizedTest
  @MethodSource("results")
  void computes(DifOp op, long a, long b, long result) {
    assertThat(value(p -> p.setx(a, 2).setx(b, 3).op(op, 2, 3, 1))).isEqualTo(result);
  }

  @ParameterizedTest
  @EnumSource(names = {"SDIV", "UDIV", "SREM", "UREM"})
  void divisionByZeroFaults(DifOp op) {
    faults(Fault.DIVZERO, 1, 0, p -> p.setx(5, 2).op(op, 2, 0, 1));
  }

  @Test
  void notAndMov() {
    assertThat(value(p -> p.setx(5, 2).op(DifOp.NOT, 2, 1))).isEqualTo(~5L);
    assertThat(value(p -> p.setx(5, 2).mov(2, 1))).isEqualTo(5);
  }

  static Stream<Arguments> comparisons() {
    return Stream.of(
        Arguments.of(1, 1, "be bge bgeu ble bleu"),
        Arguments.of(1, 2, "bne bl blu ble bleu"),
        Arguments.of(2, 1, "bne bg bgu bge bgeu"),
        Arguments.of(-1, 1, "bne bl ble bgu bgeu"),
        // A wrapped difference must not decide.
        Arguments.of(MIN, 1, "bne bl ble bgu bgeu"),
        Arguments.of(MAX, -1, "bne bg bge blu bleu"));
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void branches(long a, long b, String taken) {
    for (DifOp op : DifOp.values()) {
      if (op.form() == DifOp.Form.LABEL && op != DifOp.BA) {
        boolean expected = taken.contains(op.mnemonic() + " ") || taken.endsWith(op.mnemonic());
        assertThat(isTaken(op, p -> p.setx(a, 2).setx(b, 3).cmp(2, 3)))
            .as(op.mnemonic())
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void testComparesWithZero() {
    assertThat(isTaken(DifOp.BE, p -> p.tst(0))).isTrue();
    assertThat(isTaken(DifOp.BNE, p -> p.tst(0))).isFalse();
    assertThat(isTaken(DifOp.BE, p -> p.setx(MIN, 2).tst(2))).isFalse();
    assertThat(isTaken(DifOp.BL, p -> p.setx(MIN, 2).tst(2))).isFalse();
    assertThat(isTaken(DifOp.BA, _ -> {})).isTrue();
  }

  private boolean isTaken(DifOp op, java.util.function.Consumer<DifBuilder> comparison) {
    return value(p -> {
      DifBuilder.Label yes = p.label();
      comparison.accept(p);
      p.setx(1, 1).branch(op, yes).setx(0, 1).place(yes);
    })
        == 1;
  }
}
