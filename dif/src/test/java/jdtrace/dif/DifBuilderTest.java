package jdtrace.dif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DifBuilderTest {
  @Test
  void constantsAreInterned() {
    DifBuilder b = new DifBuilder();
    assertThat(b.integer(7)).isEqualTo(0);
    assertThat(b.integer(-1)).isEqualTo(1);
    assertThat(b.integer(7)).isEqualTo(0);
    assertThat(b.string(bytes(""))).isEqualTo(0);
    assertThat(b.string(bytes("ab"))).isEqualTo(1);
    assertThat(b.string(bytes("c"))).isEqualTo(4);
    assertThat(b.string(bytes("ab"))).isEqualTo(1);
    DifObject object = b.ret(0).build(DifType.NONE);
    assertThat(object.integers()).containsExactly(7, -1);
    assertThat(object.strings()).isEqualTo(bytes("\0ab\0c\0"));
    assertThat(object.string(4)).isEqualTo(bytes("c"));
  }

  @Test
  void labelsMayBePlacedBeforeOrAfterTheirBranch() {
    DifBuilder b = new DifBuilder();
    DifBuilder.Label end = b.label();
    DifBuilder.Label start = b.label();
    b.place(start).branch(DifOp.BA, end).branch(DifOp.BA, start).place(end).ret(0);
    assertThat(b.build(DifType.NONE).text())
        .containsExactly(
            DifOp.BA.encodeLabel(2), DifOp.BA.encodeLabel(0), DifOp.RET.encode(0, 0, 0));
  }

  @Test
  void linesFollowTheInstructions() {
    DifBuilder b = new DifBuilder();
    b.op(DifOp.NOP).line(3).op(DifOp.NOP).line(5).ret(0);
    assertThat(b.build(DifType.NONE).lines()).containsExactly(0, 3, 5);
    assertThat(new DifBuilder().ret(0).build(DifType.NONE).lines()).isEmpty();
  }

  @Test
  void variableRowsAreMergedByScopeAndId() {
    DifVariable x =
        new DifVariable(
            "x",
            0x500,
            DifVariable.Kind.SCALAR,
            DifVariable.Scope.GLOBAL,
            false,
            false,
            DifType.INT64);
    DifBuilder b = new DifBuilder().variable(DifOp.STGS, x, 1).variable(DifOp.LDGS, x, 1).ret(1);
    assertThat(b.build(DifType.INT64).variables())
        .containsExactly(
            new DifVariable(
                "x",
                0x500,
                DifVariable.Kind.SCALAR,
                DifVariable.Scope.GLOBAL,
                true,
                true,
                DifType.INT64));
  }

  @Test
  void fullTablesAreTheUsersLimit() {
    DifBuilder integers = new DifBuilder();
    for (int i = 0; i <= 0xffff; i++) {
      integers.integer(i);
    }
    assertThatThrownBy(() -> integers.integer(-1)).isInstanceOf(DifLimitException.class);
    DifBuilder strings = new DifBuilder();
    strings.string(new byte[0x10000]);
    assertThatThrownBy(() -> strings.string(bytes("x"))).isInstanceOf(DifLimitException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
