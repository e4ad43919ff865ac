package jdtrace.provider.fbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.codegen.bpf.site.ValueSource.ContextWord;
import jdtrace.codegen.bpf.site.ValueSource.PlainContextWord;
import jdtrace.codegen.bpf.site.ValueSource.PointedField;
import jdtrace.codegen.bpf.site.ValueSource.SignExtended;
import jdtrace.codegen.bpf.site.ValueSource.StructureContextWord;
import jdtrace.codegen.bpf.site.ValueSource.ZeroExtended;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** By the System V psABI: rdi rsi rdx rcx r8 r9 are at 112 104 96 88 72 64 of pt_regs, rax at 80. */
class ArgumentPlacesTest {
  private static final Type.Struct SMALL = new Type.Struct("small", false, 8, List::of);
  private static final Type.Struct PAIR = new Type.Struct("pair", false, 16, List::of);
  private static final Type.Struct LARGE = new Type.Struct("large", false, 24, List::of);

  private static Type.Function function(Type result, Type... parameters) {
    return new Type.Function(result, List.of(parameters), false);
  }

  @Test
  void narrowNumbersAreExtendedByTheirTypes() {
    Type.Function f = function(Types.INT, Types.INT, Types.UINT, Types.LONG, Types.BOOL);
    assertThat(ArgumentPlaces.registers(f))
        .containsExactly(
            new SignExtended(new ContextWord(112), 32),
            new ZeroExtended(new ContextWord(104), 32),
            new ContextWord(96),
            new ZeroExtended(new ContextWord(88), 8));
    assertThat(ArgumentPlaces.registerResult(f))
        .isEqualTo(new SignExtended(new ContextWord(80), 32));
    assertThat(ArgumentPlaces.tracedResult(f)).isEqualTo(new SignExtended(new ContextWord(32), 32));
  }

  @Test
  void pointersBecomeNumbers() {
    Type.Function f =
        function(
            Types.VOID,
            new Type.Pointer(PAIR),
            new Type.Pointer(new Type.Pointer(Types.CHAR)),
            new Type.Pointer(PAIR, true));
    assertThat(ArgumentPlaces.traced(f))
        .containsExactly(
            new StructureContextWord(0), new PlainContextWord(8), new PlainContextWord(16));
    assertThat(ArgumentPlaces.tracedResult(f)).isEqualTo(ValueSource.NONE);
    assertThat(ArgumentPlaces.registerResult(f)).isEqualTo(ValueSource.NONE);
  }

  @Test
  void structuresTakeTwoRegistersOrMemory() {
    Type.Function f = function(Types.VOID, PAIR, LARGE, SMALL, Types.LONG);
    assertThat(ArgumentPlaces.registers(f))
        .containsExactly(
            new ContextWord(112),
            new PointedField(152, 8, 8, false),
            new ContextWord(96),
            new ContextWord(88));
    assertThat(ArgumentPlaces.offset(f, 1)).isEqualTo(16);
    assertThat(ArgumentPlaces.offset(f, 3)).isEqualTo(48);
  }

  @Test
  void theSeventhIsAboveTheReturnAddress() {
    Type l = Types.LONG;
    assertThat(ArgumentPlaces.registers(function(l, l, l, l, l, l, l, l, l)).subList(6, 8))
        .containsExactly(new PointedField(152, 8, 8, false), new PointedField(152, 16, 8, false));
  }

  /** A pair does not fit the last register, but what comes behind it does. */
  @Test
  void whatDoesNotFitLeavesTheRegister() {
    Type l = Types.LONG;
    assertThat(ArgumentPlaces.registers(function(l, l, l, l, l, l, PAIR, l)).subList(5, 7))
        .containsExactly(new PointedField(152, 8, 8, false), new ContextWord(64));
  }

  @Test
  void whatLeadsToEndlessRecursionIsNoProbe() {
    assertThat(KernelFunctions.isSafe("rcu_read_unlock_special")).isFalse();
    assertThat(KernelFunctions.isSafe("migrate_disable")).isFalse();
    assertThat(KernelFunctions.isSafe("tcp_sendmsg")).isTrue();
  }
}
