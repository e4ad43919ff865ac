package jdtrace.dif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifPrinterTest {
  private static final DifType INT = new DifType(DifType.Kind.CTF, 1, false, false, 4);

  @Test
  void constantExpression() {
    DifObject object = new DifBuilder().setx(3, 1).ret(1).build(INT);
    assertThat(DifPrinter.print(object, 0x10001))
        .isEqualTo(
            """

            DIFO 0x10001 returns D type (integer) (size 4)
            OFF OPCODE      INSTRUCTION
            00: 25000001    setx DT_INTEGER[0], %r1\t\t! 0x3
            01: 23000001    ret  %r1
            """);
  }

  @Test
  void everyOperandForm() {
    DifVariable name = row("execname", 0x118, DifVariable.Kind.SCALAR, DifVariable.Scope.GLOBAL);
    DifVariable self = row("ts", 0x500, DifVariable.Kind.SCALAR, DifVariable.Scope.THREAD);
    DifVariable array = row("a", 0x500, DifVariable.Kind.ARRAY, DifVariable.Scope.GLOBAL);
    DifVariable args = row("args", 0, DifVariable.Kind.ARRAY, DifVariable.Scope.GLOBAL);
    DifBuilder b = new DifBuilder();
    DifBuilder.Label end = b.label();
    b.variable(DifOp.LDGS, name, 1)
        .sets("a\"\n\u00e9".getBytes(UTF_8), 2)
        .scmp(1, 2)
        .branch(DifOp.BNE, end)
        .tst(1)
        .op(DifOp.LDUW, 1, 3)
        .op(DifOp.STB, 3, 0, 4)
        .op(DifOp.COPYS, 1, 2, 3)
        .op(DifOp.NOT, 1, 2)
        .op(DifOp.SDIV, 1, 2, 3)
        .array(DifOp.LDGA, args, 3, 2)
        .op(DifOp.FLUSHTS)
        .pushReference(1, 2, 1)
        .pushValue(3)
        .call(Subroutine.STRLEN, 1)
        .variable(DifOp.STGAA, array, 5)
        .variable(DifOp.STTS, self, 0)
        .variable(DifOp.LDTS, self, 6)
        .place(end)
        .ret(1);
    assertThat(DifPrinter.print(b.build(DifType.string(256)), 0x20000))
        .isEqualTo(
            """

            DIFO 0x20000 returns string (unknown) by ref (size 256)
            OFF OPCODE      INSTRUCTION
            00: 29011801    ldgs DT_VAR(280), %r1\t\t! DT_VAR(280) = "execname"
            01: 26000102    sets DT_STRING[1], %r2\t\t! "a\\"\\n\\xc3\\xa9"
            02: 27010200    scmp %r1, %r2
            03: 13000012    bne  18
            04: 10010000    tst  %r1
            05: 21010003    lduw [%r1], %r3
            06: 3c030004    stb  %r3, [%r4]
            07: 3b010203    copys %r1, %r2, %r3
            08: 0d010002    not  %r1, %r2
            09: 09010203    sdiv %r1, %r2, %r3
            10: 28000302    ldga DT_VAR(0), %r3, %r2\t\t! DT_VAR(0) = "args"
            11: 33000000    flushts
            12: 30010201    pushtr DT_TYPE(1), %r2, %r1\t! DT_TYPE(1) = string
            13: 31000003    pushtv DT_TYPE(0), %r3\t! DT_TYPE(0) = D type
            14: 2f000c01    call DIF_SUBR(12), %r1\t\t! strlen
            15: 36050005    stgaa %r5, DT_VAR(1280)\t\t! DT_VAR(1280) = "a"
            16: 2d050000    stts %r0, DT_VAR(1280)\t\t! DT_VAR(1280) = "ts"
            17: 2c050006    ldts DT_VAR(1280), %r6\t\t! DT_VAR(1280) = "ts"
            18: 23000001    ret  %r1

            NAME             ID   KND SCP FLAG TYPE
            execname         118  scl glb r    D type (integer) (size 8)
            args             0    arr glb r    D type (integer) (size 8)
            a                500  arr glb w    D type (integer) (size 8)
            ts               500  scl tls r/w  D type (integer) (size 8)
            """);
  }

  @Test
  void illegalWordsAreShownAsSuch() {
    DifObject object =
        new DifObject(
            new int[] {0, -1, DifOp.SETX.encodeWide(9, 1), DifOp.CALL.encodeWide(999, 1)},
            new long[0],
            new byte[0],
            java.util.List.of(),
            DifType.NONE,
            new int[0]);
    assertThat(DifPrinter.print(object, 1))
        .contains(
            "00: 00000000    (illegal opcode)\n",
            "01: ffffffff    (illegal opcode)\n",
            "02: 25000901    setx DT_INTEGER[9], %r1\n",
            "03: 2f03e701    call DIF_SUBR(999), %r1\t\t! unknown\n");
  }

  private static DifVariable row(
      String name, int id, DifVariable.Kind kind, DifVariable.Scope scope) {
    return new DifVariable(name, id, kind, scope, false, false, DifType.INT64);
  }
}
