package jdtrace.dif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jdtrace.dif.DifFailure.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DifVerifierTest {
  private static final int RET = DifOp.RET.encode(0, 0, 1);
  private static final DifVariable SCALAR =
      row("x", 0x500, DifVariable.Kind.SCALAR, DifVariable.Scope.GLOBAL, DifType.INT64);
  private static final DifVariable ARRAY =
      row("a", 0x501, DifVariable.Kind.ARRAY, DifVariable.Scope.GLOBAL, DifType.INT64);

  /** First words of programs that break exactly one rule, at pc 0. */
  static Stream<Arguments> badWords() {
    return Stream.of(
        bad(0, Rule.OPCODE),
        bad(80 << 24, Rule.OPCODE),
        bad(DifOp.XLATE.encodeWide(0x500, 1), Rule.OPCODE),
        bad(DifOp.XLARG.encodeWide(0x500, 1), Rule.OPCODE),
        bad(DifOp.ADD.encode(8, 1, 1), Rule.REGISTER),
        bad(DifOp.ADD.encode(1, 8, 1), Rule.REGISTER),
        bad(DifOp.ADD.encode(1, 1, 8), Rule.REGISTER),
        bad(DifOp.ADD.encode(1, 1, 0), Rule.READ_ONLY_REGISTER),
        bad(DifOp.MOV.encode(1, 1, 1), Rule.RESERVED_BITS),
        bad(DifOp.MOV.encode(1, 0, 0), Rule.READ_ONLY_REGISTER),
        bad(DifOp.CMP.encode(1, 1, 1), Rule.RESERVED_BITS),
        bad(DifOp.SCMP.encode(9, 1, 0), Rule.REGISTER),
        bad(DifOp.TST.encode(1, 1, 0), Rule.RESERVED_BITS),
        bad(DifOp.BA.encodeLabel(0), Rule.BRANCH),
        bad(DifOp.BA.encodeLabel(3), Rule.BRANCH),
        bad(DifOp.BLEU.encodeLabel(0xffffff), Rule.BRANCH),
        bad(DifOp.LDUB.encode(1, 0, 0), Rule.READ_ONLY_REGISTER),
        bad(DifOp.ULDX.encode(1, 2, 3), Rule.RESERVED_BITS),
        bad(DifOp.NOP.encode(0, 0, 1), Rule.RESERVED_BITS),
        bad(DifOp.SETX.encodeWide(1, 1), Rule.CONSTANT),
        bad(DifOp.SETX.encodeWide(0, 0), Rule.READ_ONLY_REGISTER),
        bad(DifOp.SETS.encodeWide(1, 1), Rule.CONSTANT),
        bad(DifOp.LDGA.encode(0, 8, 1), Rule.REGISTER),
        bad(DifOp.LDGS.encodeWide(0xff, 1), Rule.VARIABLE_ID),
        bad(DifOp.LDTS.encodeWide(0x500, 1), Rule.UNDECLARED),
        bad(DifOp.LDGS.encodeWide(0x501, 1), Rule.UNDECLARED),
        bad(DifOp.STGAA.encodeWide(0x500, 1), Rule.UNDECLARED),
        bad(DifOp.STGS.encodeWide(0x116, 1), Rule.VARIABLE_ID),
        bad(DifOp.STGS.encodeWide(0x500, 8), Rule.REGISTER),
        bad(DifOp.CALL.encodeWide(0xffff, 1), Rule.SUBROUTINE),
        bad(DifOp.CALL.encodeWide(0, 0), Rule.READ_ONLY_REGISTER),
        bad(DifOp.PUSHTR.encode(2, 0, 1), Rule.PUSH_TYPE),
        bad(DifOp.PUSHTV.encode(1, 0, 1), Rule.PUSH_TYPE),
        bad(DifOp.PUSHTV.encode(0, 8, 1), Rule.REGISTER),
        bad(DifOp.COPYS.encode(1, 8, 1), Rule.REGISTER),
        bad(DifOp.STX.encode(1, 1, 1), Rule.RESERVED_BITS),
        bad(DifOp.ALLOCS.encode(1, 0, 0), Rule.READ_ONLY_REGISTER));
  }

  private static Arguments bad(int word, Rule rule) {
    return Arguments.of(word, rule);
  }

  @ParameterizedTest
  @MethodSource("badWords")
  void refusesWord(int word, Rule rule) {
    DifObject object =
        object(
            new int[] {word, DifOp.NOP.encode(0, 0, 0), RET},
            new long[] {1},
            new byte[] {0},
            SCALAR,
            ARRAY);
    assertThat(DifVerifier.verify(object))
        .extracting(DifFailure::pc, DifFailure::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(0, rule));
  }

  @Test
  void acceptsWhatTheBuilderMakes() {
    DifBuilder b = new DifBuilder();
    DifBuilder.Label end = b.label();
    b.variable(DifOp.LDGS, SCALAR, 1)
        .tst(1)
        .branch(DifOp.BE, end)
        .pushValue(1)
        .variable(DifOp.LDGAA, ARRAY, 2)
        .op(DifOp.FLUSHTS)
        .place(end)
        .ret(2);
    assertThat(DifVerifier.verify(b.build(DifType.INT64))).isEmpty();
  }

  @Test
  void lastInstructionMustReturn() {
    assertThat(rules(object(new int[] {DifOp.NOP.encode(0, 0, 0)})))
        .containsExactly(Rule.NO_RETURN);
    assertThat(rules(object(new int[0]))).containsExactly(Rule.NO_RETURN);
  }

  @Test
  void returnSize() {
    for (int size : new int[] {0, 1, 2, 4, 8}) {
      assertThat(rules(returning(new DifType(DifType.Kind.CTF, 1, false, false, size)))).isEmpty();
    }
    assertThat(rules(returning(new DifType(DifType.Kind.CTF, 1, false, false, 3))))
        .containsExactly(Rule.RETURN_SIZE);
    assertThat(rules(returning(new DifType(DifType.Kind.CTF, 6, true, false, 3)))).isEmpty();
    assertThat(rules(returning(null))).containsExactly(Rule.MALFORMED);
  }

  @Test
  void variableRows() {
    DifType big = new DifType(DifType.Kind.CTF, 6, true, false, (16 << 10) + 1);
    DifType empty = new DifType(DifType.Kind.CTF, 6, true, false, 0);
    DifVariable.Kind scalar = DifVariable.Kind.SCALAR;
    assertThat(rules(declaring(row("x", 0x500, scalar, DifVariable.Scope.GLOBAL, big))))
        .containsExactly(Rule.VARIABLE_ROW);
    assertThat(rules(declaring(row("x", 0x500, scalar, DifVariable.Scope.LOCAL, big))))
        .containsExactly(Rule.VARIABLE_ROW);
    assertThat(rules(declaring(row("x", 0x500, scalar, DifVariable.Scope.THREAD, big)))).isEmpty();
    assertThat(rules(declaring(row("x", 0x500, scalar, DifVariable.Scope.GLOBAL, empty))))
        .containsExactly(Rule.VARIABLE_ROW);
    assertThat(rules(declaring(row("x", 0x10000, scalar, DifVariable.Scope.GLOBAL, big))))
        .contains(Rule.VARIABLE_ROW);
    assertThat(rules(declaring(row("x", 0x500, scalar, null, DifType.INT64))))
        .containsExactly(Rule.VARIABLE_ROW);
    assertThat(rules(declaring((DifVariable) null))).containsExactly(Rule.VARIABLE_ROW);
  }

  @Test
  void rowsOfOneSessionAgree() {
    DifVerifier session = new DifVerifier();
    DifType string = DifType.string(256);
    DifVariable.Kind scalar = DifVariable.Kind.SCALAR;
    DifVariable.Scope global = DifVariable.Scope.GLOBAL;
    DifType unsized = new DifType(DifType.Kind.CTF, 1, false, false, 0);
    assertThat(session.check(declaring(row("x", 0x500, scalar, global, DifType.INT64)))).isEmpty();
    assertThat(session.check(declaring(row("x", 0x500, scalar, global, unsized)))).isEmpty();
    assertThat(session.check(declaring(row("x", 0x500, scalar, global, string))))
        .extracting(DifFailure::rule)
        .containsExactly(Rule.VARIABLE_CONFLICT);
    assertThat(session.check(declaring(row("x", 0x500, scalar, DifVariable.Scope.THREAD, string))))
        .isEmpty();
    assertThat(
            session.check(
                declaring(row("x", 0x500, DifVariable.Kind.ARRAY, global, DifType.INT64))))
        .extracting(DifFailure::rule)
        .containsExactly(Rule.VARIABLE_CONFLICT);
  }

  @Test
  void tablesMustBeThereAndReadable() {
    assertThat(rules(null)).containsExactly(Rule.MALFORMED);
    assertThat(rules(new DifObject(null, null, null, null, null, null)))
        .containsExactly(Rule.MALFORMED);
    assertThat(rules(object(new int[] {RET}, new long[0], new byte[] {'a', 0})))
        .containsExactly(Rule.MALFORMED);
    assertThat(rules(object(new int[] {RET}, new long[0], new byte[] {0, 'a'})))
        .containsExactly(Rule.MALFORMED);
    assertThat(rules(object(new int[] {RET}, new long[40_000], new byte[] {0})))
        .containsExactly(Rule.SIZE);
    assertThat(
            rules(
                new DifObject(
                    new int[] {RET},
                    new long[0],
                    new byte[] {0},
                    List.of(),
                    DifType.INT64,
                    new int[2])))
        .containsExactly(Rule.MALFORMED);
  }

  @Test
  void failuresAreBounded() {
    int[] text = new int[10_000];
    assertThat(DifVerifier.verify(object(text))).hasSize(100);
  }

  private static List<Rule> rules(DifObject object) {
    return DifVerifier.verify(object).stream().map(DifFailure::rule).toList();
  }

  private static DifObject returning(DifType type) {
    return new DifObject(new int[] {RET}, new long[0], new byte[] {0}, List.of(), type, new int[0]);
  }

  private static DifObject declaring(DifVariable... rows) {
    return object(new int[] {RET}, new long[0], new byte[] {0}, rows);
  }

  private static DifObject object(int[] text) {
    return object(text, new long[0], new byte[] {0});
  }

  private static DifObject object(
      int[] text, long[] integers, byte[] strings, DifVariable... rows) {
    return new DifObject(text, integers, strings, Arrays.asList(rows), DifType.INT64, new int[0]);
  }

  private static DifVariable row(
      String name, int id, DifVariable.Kind kind, DifVariable.Scope scope, DifType type) {
    return new DifVariable(name, id, kind, scope, true, false, type);
  }
}
