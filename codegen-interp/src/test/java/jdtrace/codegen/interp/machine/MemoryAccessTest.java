package jdtrace.codegen.interp.machine;

import static jdtrace.codegen.interp.machine.FakeContext.KERNEL;
import static jdtrace.codegen.interp.machine.FakeContext.PAGE;
import static jdtrace.codegen.interp.machine.FakeContext.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jdtrace.base.Fault;
import jdtrace.dif.DifOp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryAccessTest extends MachineFixture {

  static Stream<Arguments> loads() {
    return Stream.of(
        Arguments.of(DifOp.LDSB, -1L),
        Arguments.of(DifOp.LDSH, -2L << 8 | 0xff),
        Arguments.of(DifOp.LDSW, 0xffff_ffff_fcfd_feffL),
        Arguments.of(DifOp.LDUB, 0xffL),
        Arguments.of(DifOp.LDUH, 0xfeffL),
        Arguments.of(DifOp.LDUW, 0xfcfd_feffL),
        Arguments.of(DifOp.LDX, 0xf8f9_fafb_fcfd_feffL));
  }

  @ParameterizedTest
  @MethodSource("loads")
  void loadsExtendByTheirSign(DifOp op, long result) {
    context.kernelVisible = true;
    for (int i = 0; i < 8; i++) {
      context.kernel[i + 3] = (byte) (-1 - i);
      context.user[i + 3] = (byte) (-1 - i);
    }
    assertThat(value(p -> p.setx(KERNEL + 3, 2).op(op, 2, 1))).isEqualTo(result);
    DifOp user = DifOp.valueOf("U" + op);
    DifOp restricted = DifOp.valueOf("R" + op);
    assertThat(value(p -> p.setx(USER + 3, 2).op(user, 2, 1))).isEqualTo(result);
    assertThat(value(p -> p.setx(KERNEL + 3, 2).op(restricted, 2, 1))).isEqualTo(result);
    faults(Fault.BADADDR, 1, USER, p -> p.setx(USER, 2).op(op, 2, 1));
    faults(Fault.BADADDR, 1, KERNEL, p -> p.setx(KERNEL, 2).op(user, 2, 1));
    faults(Fault.BADADDR, 1, 8, p -> p.setx(8, 2).op(op, 2, 1));
  }

  @Test
  void loadAcrossTheEndFaultsWithItsAddress() {
    long address = KERNEL + PAGE - 4;
    faults(Fault.BADADDR, 1, address, p -> p.setx(address, 2).op(DifOp.LDX, 2, 1));
    assertThat(value(p -> p.setx(address, 2).op(DifOp.LDUW, 2, 1))).isZero();
  }

  @Test
  void restrictedLoadsSeeOnlyTheTracersMemory() {
    faults(Fault.KPRIV, 1, KERNEL, p -> p.setx(KERNEL, 2).op(DifOp.RLDX, 2, 1));
    assertThat(value(p -> string(p, "A", 2).op(DifOp.RLDUB, 2, 1))).isEqualTo('A');
  }

  @Test
  void storesGoToScratchAndVariablesOnly() {
    assertThat(
            value(p ->
                p.setx(16, 2)
                    .op(DifOp.ALLOCS, 2, 3)
                    .setx(0x1122_3344_5566_7788L, 4)
                    .op(DifOp.STX, 4, 0, 3)
                    .setx(0, 4)
                    .op(DifOp.STB, 4, 0, 3)
                    .op(DifOp.LDX, 3, 1)))
        .isEqualTo(0x1122_3344_5566_7700L);
    faults(Fault.BADADDR, 1, KERNEL, p -> p.setx(KERNEL, 2).op(DifOp.STX, 2, 0, 2));
    faults(Fault.BADADDR, 0, 0, p -> p.op(DifOp.STB, 0, 0, 0));
    faults(Fault.BADADDR, p -> string(p, "literal", 2).op(DifOp.STB, 0, 0, 2));
  }

  @Test
  void misalignedStoreFaults() {
    faults(
        Fault.BADALIGN,
        p ->
            p.setx(16, 2)
                .op(DifOp.ALLOCS, 2, 3)
                .setx(2, 4)
                .op(DifOp.ADD, 3, 4, 3)
                .op(DifOp.STW, 0, 0, 3));
  }

  @Test
  void storeBeyondScratchFaults() {
    faults(
        Fault.BADADDR,
        p -> p.setx(8, 2).op(DifOp.ALLOCS, 2, 3).op(DifOp.ADD, 3, 2, 3).op(DifOp.STB, 0, 0, 3));
  }

  @Test
  void scratchIsZeroAlignedAndBounded() {
    assertThat(value(p -> p.setx(3, 2).op(DifOp.ALLOCS, 2, 1).op(DifOp.ALLOCS, 2, 1)) % 8).isZero();
    faults(Fault.NOSCRATCH, 1, 0, p -> p.setx(SCRATCH + 1, 2).op(DifOp.ALLOCS, 2, 1));
    faults(Fault.NOSCRATCH, 1, 0, p -> p.setx(-1, 2).op(DifOp.ALLOCS, 2, 1));
    machine.beginClause(16);
    faults(Fault.NOSCRATCH, 2, 0, p -> p.setx(9, 2).op(DifOp.ALLOCS, 2, 1).op(DifOp.ALLOCS, 2, 1));
    machine.beginClause(16);
    assertThat(value(p -> p.setx(16, 2).op(DifOp.ALLOCS, 2, 1).op(DifOp.LDX, 1, 1))).isZero();
  }

  @Test
  void copies() {
    context.kernel(8, "kernel");
    assertThat(
            text(p ->
                p.setx(16, 2)
                    .op(DifOp.ALLOCS, 2, 1)
                    .setx(KERNEL + 8, 3)
                    .setx(6, 4)
                    .op(DifOp.COPYS, 3, 4, 1)))
        .isEqualTo("kernel");
    faults(
        Fault.BADADDR,
        3,
        KERNEL,
        p -> p.setx(KERNEL, 1).setx(8, 2).setx(8, 3).op(DifOp.COPYS, 3, 2, 1));
    faults(
        Fault.BADADDR,
        3,
        99,
        p -> p.setx(8, 2).op(DifOp.ALLOCS, 2, 1).setx(99, 3).op(DifOp.COPYS, 3, 2, 1));
    assertThat(value(p -> p.setx(99, 2).setx(98, 1).op(DifOp.COPYS, 2, 0, 1))).isEqualTo(98);
  }

  @Test
  void stringCompare() {
    context.kernel(0, "abc\0").kernel(PAGE - 2, "zz");
    assertThat(compare(p -> p.setx(KERNEL, 2), p -> string(p, "abc", 3))).isZero();
    assertThat(compare(p -> string(p, "abd", 2), p -> p.setx(KERNEL, 3))).isPositive();
    assertThat(compare(p -> string(p, "\u00ff", 2), p -> string(p, "a", 3))).isPositive();
    assertThat(compare(p -> p.mov(0, 2), p -> string(p, "", 3))).isZero();
    assertThat(compare(p -> p.mov(0, 2), p -> string(p, "a", 3))).isNegative();
    String full = "x".repeat(STRSIZE);
    assertThat(compare(p -> string(p, full + "a", 2), p -> string(p, full + "b", 3))).isZero();
    long open = KERNEL + PAGE - 2;
    faults(Fault.BADADDR, 2, open, p -> string(p, "a", 2).setx(open, 3).scmp(2, 3));
  }

  private long compare(
      java.util.function.Consumer<jdtrace.dif.DifBuilder> a,
      java.util.function.Consumer<jdtrace.dif.DifBuilder> b) {
    return value(p -> {
      jdtrace.dif.DifBuilder.Label end = p.label();
      a.accept(p);
      b.accept(p);
      p.scmp(2, 3)
          .setx(-1, 1)
          .branch(DifOp.BL, end)
          .setx(0, 1)
          .branch(DifOp.BE, end)
          .setx(1, 1)
          .place(end);
    });
  }
}
