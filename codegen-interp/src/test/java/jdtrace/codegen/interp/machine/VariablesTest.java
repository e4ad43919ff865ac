package jdtrace.codegen.interp.machine;

import static jdtrace.codegen.interp.machine.FakeContext.KERNEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import jdtrace.base.Fault;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Kind;
import jdtrace.dif.DifVariable.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariablesTest extends MachineFixture {
  private static final DifType STRING = DifType.string(STRSIZE);

  @ParameterizedTest
  @EnumSource
  void valuesKeepAll64Bits(Scope scope) {
    DifType small = new DifType(DifType.Kind.CTF, 1, false, false, 4);
    DifVariable x = scalar(scope, small);
    assertThat(value(p -> load(p, x, 1))).isZero();
    store(x, p -> p.setx(0x1_2345_6789_abcdL, 1));
    assertThat(value(p -> load(p, x, 1))).isEqualTo(0x1_2345_6789_abcdL);
  }

  @ParameterizedTest
  @EnumSource
  void stringsAreCopied(Scope scope) {
    DifVariable s = scalar(scope, STRING);
    store(s, p -> string(p, "hello", 1));
    assertThat(text(p -> load(p, s, 1))).isEqualTo("hello");
    store(s, p -> string(p, "x".repeat(50), 1));
    assertThat(text(p -> load(p, s, 1))).isEqualTo("x".repeat(STRSIZE - 1));
    store(s, p -> string(p, "", 1));
    assertThat(text(p -> load(p, s, 1))).isEmpty();
    store(s, p -> p.mov(0, 1));
    assertThat(text(p -> load(p, s, 1))).isNull();
    faults(Fault.BADADDR, p -> p.setx(1, 1).variable(storeOp(scope), s, 1));
  }

  @Test
  void neverAssignedStrings() {
    assertThat(text(p -> load(p, scalar(Scope.GLOBAL, STRING), 1))).isEmpty();
    assertThat(text(p -> load(p, scalar(Scope.LOCAL, STRING), 1))).isEmpty();
    assertThat(text(p -> load(p, scalar(Scope.THREAD, STRING), 1))).isNull();
  }

  @Test
  void membersAreWrittenThroughTheAddress() {
    DifType struct = new DifType(DifType.Kind.CTF, 6, true, false, 16);
    DifVariable s = scalar(Scope.GLOBAL, struct);
    value(p -> load(p, s, 2).setx(8, 3).op(DifOp.ADD, 2, 3, 2).op(DifOp.STX, 3, 0, 2).mov(0, 1));
    assertThat(value(p -> load(p, s, 2).setx(8, 3).op(DifOp.ADD, 2, 3, 2).op(DifOp.LDX, 2, 1)))
        .isEqualTo(8);
    faults(
        Fault.BADADDR,
        p -> load(p, s, 2).setx(16, 3).op(DifOp.ADD, 2, 3, 2).op(DifOp.STB, 3, 0, 2));
  }

  @Test
  void clauseLocalsLiveOneFiring() {
    DifVariable x = scalar(Scope.LOCAL, DifType.INT64);
    store(x, p -> p.setx(5, 1));
    assertThat(value(p -> load(p, x, 1))).isEqualTo(5);
    Firing outer = firing;
    firing = machine.fire(context);
    assertThat(value(p -> load(p, x, 1))).isZero();
    firing.close();
    firing = outer;
    assertThat(value(p -> load(p, x, 1))).isEqualTo(5);
    refire();
    assertThat(value(p -> load(p, x, 1))).isZero();
  }

  @Test
  void threadsDoNotShare() {
    DifVariable x = scalar(Scope.THREAD, DifType.INT64);
    store(x, p -> p.setx(5, 1));
    context.thread = 8;
    assertThat(value(p -> load(p, x, 1))).isZero();
    context.thread = 7;
    assertThat(value(p -> load(p, x, 1))).isEqualTo(5);
  }

  @Test
  void scopesAreSeparateNameSpaces() {
    store(scalar(Scope.GLOBAL, DifType.INT64), p -> p.setx(1, 1));
    store(scalar(Scope.THREAD, DifType.INT64), p -> p.setx(2, 1));
    store(scalar(Scope.LOCAL, DifType.INT64), p -> p.setx(3, 1));
    assertThat(value(p -> load(p, scalar(Scope.GLOBAL, DifType.INT64), 1))).isEqualTo(1);
    assertThat(value(p -> load(p, scalar(Scope.THREAD, DifType.INT64), 1))).isEqualTo(2);
  }

  @Test
  void associativeArrays() {
    DifVariable a = variable("a", 0x501, Kind.ARRAY, Scope.GLOBAL, DifType.INT64);
    value(p -> key(p, "k", 1).setx(10, 1).variable(DifOp.STGAA, a, 1));
    value(p -> key(p, "k", 2).setx(20, 1).variable(DifOp.STGAA, a, 1));
    assertThat(value(p -> key(p, "k", 1).variable(DifOp.LDGAA, a, 1))).isEqualTo(10);
    assertThat(value(p -> key(p, "k", 2).variable(DifOp.LDGAA, a, 1))).isEqualTo(20);
    assertThat(value(p -> key(p, "kk", 1).variable(DifOp.LDGAA, a, 1))).isZero();
    assertThat(machine.dynamics().size()).isEqualTo(2);
    value(p -> key(p, "k", 1).mov(0, 1).variable(DifOp.STGAA, a, 1));
    assertThat(machine.dynamics().size()).isEqualTo(1);
    assertThat(value(p -> key(p, "k", 1).variable(DifOp.LDGAA, a, 1))).isZero();
  }

  @Test
  void threadArraysAreKeyedByThread() {
    DifVariable a = variable("a", 0x501, Kind.ARRAY, Scope.THREAD, DifType.INT64);
    value(p -> key(p, "k", 1).setx(10, 1).variable(DifOp.STTAA, a, 1));
    assertThat(value(p -> key(p, "k", 1).variable(DifOp.LDTAA, a, 1))).isEqualTo(10);
    context.thread = 9;
    assertThat(value(p -> key(p, "k", 1).variable(DifOp.LDTAA, a, 1))).isZero();
  }

  @Test
  void keysByReferenceCompareByContent() {
    DifVariable a = variable("a", 0x501, Kind.ARRAY, Scope.GLOBAL, DifType.INT64);
    context.kernel(0, "same").kernel(100, "same");
    Consumer<DifBuilder> first = p -> p.setx(KERNEL, 2).setx(4, 3).pushReference(0, 3, 2);
    Consumer<DifBuilder> second = p -> p.setx(KERNEL + 100, 2).setx(4, 3).pushReference(0, 3, 2);
    value(p -> push(p, first).setx(10, 1).variable(DifOp.STGAA, a, 1));
    assertThat(value(p -> push(p, second).variable(DifOp.LDGAA, a, 1))).isEqualTo(10);
    faults(Fault.ILLOP, p -> p.setx(-1, 3).pushReference(0, 3, 2));
    faults(
        Fault.BADADDR,
        p ->
            p.setx(KERNEL, 2).setx(1L << 40, 3).pushReference(0, 3, 2).variable(DifOp.LDGAA, a, 1));
    faults(Fault.BADADDR, 0, 0, p -> p.pushReference(1, 0, 0));
  }

  @Test
  void tupleStackHoldsEight() {
    faults(
        Fault.TUPOFLOW,
        8,
        0,
        p -> {
          for (int i = 0; i < 9; i++) {
            p.pushValue(0);
          }
        });
    assertThat(
            value(p -> {
              p.op(DifOp.POPTS);
              for (int i = 0; i < 8; i++) {
                p.pushValue(0);
              }
              p.op(DifOp.POPTS).pushValue(0).op(DifOp.FLUSHTS).pushValue(0).setx(1, 1);
            }))
        .isEqualTo(1);
  }

  @Test
  void dynamicSpaceIsBoundedAndLossesCounted() {
    Machine small = new Machine(STRSIZE, 200, SCRATCH, SpeculationIds.NONE);
    DifVariable x = scalar(Scope.THREAD, DifType.INT64);
    var object = new DifBuilder().setx(1, 1).variable(DifOp.STTS, x, 1).ret(1).build(DifType.INT64);
    try (Firing f = small.fire(context)) {
      for (int i = 0; i < 5; i++) {
        context.thread = i;
        small.run(object, f);
      }
    }
    assertThat(small.dynamics().size()).isEqualTo(2);
    assertThat(small.dynamicDrops()).isEqualTo(3);
  }

  @Test
  void builtins() {
    context.arguments = new long[] {11, 22};
    context.integers.put(Builtin.PID, 42L);
    context.registers.put(3L, 33L);
    assertThat(value(p -> load(p, builtin(Builtin.ARG1), 1))).isEqualTo(22);
    assertThat(value(p -> load(p, builtin(Builtin.ARG9), 1))).isZero();
    assertThat(value(p -> load(p, builtin(Builtin.PID), 1))).isEqualTo(42);
    assertThat(text(p -> load(p, builtin(Builtin.PROBEFUNC), 1))).isEqualTo("probefunc");
    assertThat(value(p -> p.setx(1, 2).array(DifOp.LDGA, builtin(Builtin.ARGS), 2, 1)))
        .isEqualTo(22);
    assertThat(value(p -> p.setx(3, 2).array(DifOp.LDGA, builtin(Builtin.UREGS), 2, 1)))
        .isEqualTo(33);
    faults(Fault.ILLOP, p -> p.setx(4, 2).array(DifOp.LDGA, builtin(Builtin.UREGS), 2, 1));
    faults(Fault.ILLOP, p -> p.array(DifOp.LDTA, builtin(Builtin.ARGS), 2, 1));
    DifVariable unknown = variable("?", 0x4ff, Kind.SCALAR, Scope.GLOBAL, DifType.INT64);
    faults(Fault.ILLOP, p -> p.variable(DifOp.LDGS, unknown, 1));
  }

  @Test
  void clocksStandStillWithinAFiring() {
    long first = value(p -> load(p, builtin(Builtin.TIMESTAMP), 1));
    assertThat(value(p -> load(p, builtin(Builtin.TIMESTAMP), 1))).isEqualTo(first);
    firing.forgetClocks();
    assertThat(value(p -> load(p, builtin(Builtin.TIMESTAMP), 1))).isGreaterThan(first);
    refire();
    assertThat(firing.timestamp()).isGreaterThan(first + 1);
  }

  private static DifVariable builtin(Builtin builtin) {
    Kind kind = builtin.isArray() ? Kind.ARRAY : Kind.SCALAR;
    return variable(builtin.text(), builtin.id(), kind, Scope.GLOBAL, DifType.INT64);
  }

  private static DifBuilder key(DifBuilder p, String text, long number) {
    return string(p, text, 2).setx(number, 3).pushReference(1, 0, 2).pushValue(3);
  }

  private static DifBuilder push(DifBuilder p, Consumer<DifBuilder> key) {
    key.accept(p);
    return p;
  }

  private void store(DifVariable x, Consumer<DifBuilder> value) {
    value(p -> {
      value.accept(p);
      p.variable(storeOp(x.scope()), x, 1);
    });
  }

  private static DifOp storeOp(Scope scope) {
    return switch (scope) {
      case GLOBAL -> DifOp.STGS;
      case THREAD -> DifOp.STTS;
      case LOCAL -> DifOp.STLS;
    };
  }

  private static DifBuilder load(DifBuilder p, DifVariable x, int rd) {
    return p.variable(
        switch (x.scope()) {
          case GLOBAL -> DifOp.LDGS;
          case THREAD -> DifOp.LDTS;
          case LOCAL -> DifOp.LDLS;
        },
        x,
        rd);
  }
}
