package jdtrace.types.btf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** How records become types of D. */
class BtfTypesTest {
  private final BlobWriter w = new BlobWriter();

  @Test
  void integersOfEqualMeaningAreEqual() {
    assertThat(BtfScalars.integer("long unsigned int", 8, 0)).isSameAs(Types.ULONG);
    assertThat(BtfScalars.integer("unsigned long", 8, 0)).isSameAs(Types.ULONG);
    assertThat(BtfScalars.integer("long int", 8, 1)).isSameAs(Types.LONG);
    assertThat(BtfScalars.integer("long long int", 8, 1)).isSameAs(Types.LONG_LONG);
    assertThat(BtfScalars.integer("unsigned long long", 8, 0)).isSameAs(Types.ULONG_LONG);
    assertThat(BtfScalars.integer("unsigned int", 4, 0)).isSameAs(Types.UINT);
    assertThat(BtfScalars.integer("unsigned", 4, 0)).isSameAs(Types.UINT);
    assertThat(BtfScalars.integer("int", 4, 1)).isSameAs(Types.INT);
    assertThat(BtfScalars.integer("short unsigned int", 2, 0)).isSameAs(Types.USHORT);
    assertThat(BtfScalars.integer("char", 1, 0)).isSameAs(Types.CHAR);
    assertThat(BtfScalars.integer("char", 1, 3)).isSameAs(Types.CHAR);
    assertThat(BtfScalars.integer("signed char", 1, 1)).isSameAs(Types.SCHAR);
    assertThat(BtfScalars.integer("unsigned char", 1, 0)).isSameAs(Types.UCHAR);
    assertThat(BtfScalars.integer("_Bool", 1, 4)).isSameAs(Types.BOOL);
    assertThat(BtfScalars.integer("bool", 1, 4)).isSameAs(Types.BOOL);
    assertThat(BtfScalars.integer("ssizetype", 8, 1))
        .isEqualTo(new Type.Int("ssizetype", 8, true, false, 3));
    assertThat(BtfScalars.integer("__int128 unsigned", 16, 0))
        .isEqualTo(new Type.Int("__int128 unsigned", 16, false, false, 5));
    assertThat(BtfScalars.floating("double", 8)).isSameAs(Types.DOUBLE);
    assertThat(BtfScalars.floating("_Float16", 2)).isEqualTo(new Type.Float("_Float16", 2));
  }

  @Test
  void userPointers() {
    int i = w.integer("int", 4, 1);
    int user = w.refer(BtfKind.TYPE_TAG, "user", i);
    int pointer = w.refer(BtfKind.PTR, "", user);
    int rcu = w.refer(BtfKind.PTR, "", w.refer(BtfKind.TYPE_TAG, "rcu", i));
    int constant = w.refer(BtfKind.PTR, "", w.refer(BtfKind.CONST, "", user));
    int outer = w.refer(BtfKind.PTR, "", pointer);
    BtfTypes types = w.read();
    assertThat(types.type(pointer)).isEqualTo(new Type.Pointer(Types.INT, true));
    assertThat(types.type(rcu)).isEqualTo(new Type.Pointer(Types.INT));
    assertThat(types.type(constant).displayName()).isEqualTo("userland const int *");
    assertThat(((Type.Pointer) types.type(outer)).user()).isFalse();
  }

  @Test
  void bitFieldsOfBothEncodings() {
    int i = w.integer("unsigned int", 4, 0);
    int three = w.record(BtfKind.INT, false, 0, "unsigned int", 4, 5 << 16 | 3);
    int flagged =
        w.struct(BtfKind.STRUCT, true, "a", 4, w.string("x"), i, 7 << 24 | 3, w.string("y"), i, 0);
    int old = w.struct(BtfKind.STRUCT, false, "b", 4, w.string("x"), three, 16);
    BtfTypes types = w.read();
    assertThat(((Type.Struct) types.type(flagged)).members())
        .isEqualTo(
            List.of(
                new Type.Member("x", Types.UINT, 3, 7), new Type.Member("y", Types.UINT, 0, 0)));
    assertThat(((Type.Struct) types.type(old)).members())
        .isEqualTo(List.of(new Type.Member("x", Types.UINT, 21, 3)));
  }

  @Test
  void enumerations() {
    int declared = w.record(BtfKind.ENUM, false, 0, "late", 4);
    int other = w.record(BtfKind.ENUM, false, 0, "never", 4);
    int signed = w.record(BtfKind.ENUM, true, 2, "late", 4, w.string("A"), -1, w.string("B"), 7);
    int unsigned = w.record(BtfKind.ENUM, false, 1, "u", 4, w.string("C"), -1);
    int wide = w.record(BtfKind.ENUM64, false, 1, "w", 8, w.string("D"), -2, 0x12345678);
    BtfTypes types = w.read();
    assertThat(types.type(declared)).isSameAs(types.type(signed));
    assertThat(types.type(other).size()).isEqualTo(4);
    assertThat(((Type.Enum) types.type(signed)).enumerators())
        .isEqualTo(List.of(new Type.Enumerator("A", -1), new Type.Enumerator("B", 7)));
    assertThat(((Type.Enum) types.type(unsigned)).enumerators())
        .isEqualTo(List.of(new Type.Enumerator("C", 0xffffffffL)));
    assertThat(((Type.Enum) types.type(wide)).enumerators())
        .isEqualTo(List.of(new Type.Enumerator("D", 0x12345678fffffffeL)));
    assertThat(types.btf().find(BtfIndex.ENUM_TAGS, BtfNames.bytes("late"))).isEqualTo(signed);
  }

  @Test
  void forwardDeclarations() {
    int struct = w.refer(BtfKind.FWD, "s", 0);
    int union = w.record(BtfKind.FWD, true, 0, "s", 0);
    int full = w.struct(BtfKind.STRUCT, false, "s", 0);
    BtfTypes types = w.read();
    assertThat(types.type(struct)).isSameAs(types.type(full));
    assertThat(types.type(union)).isEqualTo(new Type.Forward(Type.TagKind.UNION, "s"));
  }

  @Test
  void prototypes() {
    int i = w.integer("int", 4, 1);
    int p = w.refer(BtfKind.PTR, "", 0);
    int proto =
        w.record(BtfKind.FUNC_PROTO, false, 3, "", 0, w.string("a"), i, w.string("b"), p, 0, 0);
    BtfTypes types = w.read();
    assertThat(types.type(proto))
        .isEqualTo(new Type.Function(Types.VOID, List.of(Types.INT, Types.VOID_POINTER), true));
  }

  @Test
  void membersByPath() {
    int i = w.integer("int", 4, 1);
    int x = w.string("x");
    int inner = w.struct(BtfKind.UNION, false, "", 4, x, i, 0, w.string("y"), i, 0);
    int named = w.struct(BtfKind.STRUCT, false, "n", 12, w.string("p"), i, 32, 0, inner, 64);
    int alias = w.refer(BtfKind.TYPEDEF, "n_t", w.refer(BtfKind.CONST, "", named));
    int outer =
        w.struct(
            BtfKind.STRUCT,
            false,
            "o",
            24,
            w.string("a"),
            i,
            0,
            w.string("n"),
            alias,
            32,
            0,
            inner,
            128);
    BtfMembers members = new BtfMembers(w.read());
    assertThat(members.find(outer, "n.y")).isEqualTo(new Type.Member("y", Types.INT, 96, 0));
    assertThat(members.find(outer, "n.p").byteOffset()).isEqualTo(8);
    assertThat(members.find(outer, "y").byteOffset()).isEqualTo(16);
    assertThat(members.find(outer, "n").type().displayName()).isEqualTo("n_t");
    assertThat(members.find(outer, "a.b")).isNull();
    assertThat(members.find(outer, "z")).isNull();
    assertThat(members.find(outer, "")).isNull();
    assertThat(members.find(outer, "n.")).isNull();
    assertThat(members.find(i, "x")).isNull();
  }
}
