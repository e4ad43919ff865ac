package jdtrace.types.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import jdtrace.types.Type;
import jdtrace.types.TypeFormatException;
import org.junit.jupiter.api.Test;

/** What a reader must not accept, with the sentence it says. */
class BtfRefusalTest {
  private final BlobWriter w = new BlobWriter();

  @Test
  void headers() {
    w.integer("int", 4, 1);
    byte[] good = w.bytes();
    refusedHeader(new byte[0], "test.btf is too short for a BTF header");
    refusedHeader(new byte[23], "test.btf is too short for a BTF header");
    refusedHeader(with(good, 0, 0xeb, 0x9f), "test.btf is BTF of the other byte order");
    refusedHeader(with(good, 0, 0x7f, 0x45), "test.btf is not BTF: its first bytes are 457f");
    refusedHeader(with(good, 2, 2), "test.btf has BTF version 2, known is 1");
    refusedHeader(with(good, 4, 23), "test.btf claims a header of 23 bytes");
    refusedHeader(
        with(good, 4, 0xff, 0xff, 0xff, 0xff), "test.btf claims a header of 4294967295 bytes");
    refusedHeader(with(good, 8, 2), "test.btf has types at an odd offset, 26");
    refusedHeader(with(good, 12, 0, 1), "test.btf is truncated: its types end at byte 280 of 45");
    refusedHeader(
        with(good, 19, 0x7f), "test.btf is truncated: its strings begin at byte 2130706472 of 45");
    refusedHeader(with(good, 16, 0), "test.btf has types and strings that overlap");
    refusedHeader(with(good, 20, 0), "test.btf has strings without an end");
    refusedHeader(with(good, 44, 1), "test.btf has strings without an end");
    refusedHeader(with(good, 40, 1), "test.btf has no empty string at the start of its strings");
    assertThat(new Btf("t", BtfBytes.of("test.btf", good), null, null).endId()).isEqualTo(2);
  }

  @Test
  void records() {
    int i = w.integer("int", 4, 1);
    w.struct(BtfKind.STRUCT, false, "s", 4, 0, i, 0);
    byte[] good = w.bytes();
    refusedHeader(with(good, 24 + 7, 0x7e), "test.btf has type 1 of unknown kind 126");
    refusedHeader(with(good, 24 + 7, 0), "test.btf has type 1 of unknown kind 0");
    refusedHeader(with(good, 24 + 16 + 4, 2), "test.btf has a truncated type 2");
    refusedHeader(with(good, 24, 0xff), "test.btf has a name outside its strings, at 255");
    refused(2, "s", with(good, 24 + 16 + 16, 9), "test.btf has no type 9");
    refused(2, "s", with(good, 24 + 16 + 12, 99), "test.btf has a name outside its strings, at 99");
    refused(
        2, "s", with(good, 24 + 16 + 20, 1), "test.btf has member 0 outside its structure, type 2");
    refused(
        1, "int", with(good, 24 + 8, 3), "test.btf has type 1 of 3 bytes, which no integer has");
  }

  @Test
  void pointerToItself() {
    int p = w.refer(BtfKind.PTR, "", w.nextId());
    refusedType(p, "test.btf has type 1 that contains itself");
  }

  @Test
  void typedefOfItself() {
    int c = w.refer(BtfKind.CONST, "", 2);
    w.refer(BtfKind.TYPEDEF, "t", 1);
    refusedType(c, "test.btf has type 1 that contains itself");
  }

  @Test
  void prototypeOfItself() {
    int p = w.refer(BtfKind.PTR, "", 2);
    w.record(BtfKind.FUNC_PROTO, false, 1, "", 0, 0, 1);
    refusedType(p, "test.btf has type 1 that contains itself");
  }

  @Test
  void arrayOfItself() {
    w.refer(BtfKind.TYPEDEF, "t", 2);
    int a = w.array(1, 1);
    refusedType(a, "test.btf has type 2 that contains itself");
  }

  @Test
  void structureInItself() {
    w.struct(BtfKind.STRUCT, false, "a", 8, 0, 2, 0);
    w.struct(BtfKind.UNION, false, "b", 8, w.string("m"), 3, 0);
    w.array(1, 1);
    refusedMembers(1, "test.btf has type 1 that contains itself");
  }

  @Test
  void pointerCyclesThroughStructuresAreFine() {
    w.struct(BtfKind.STRUCT, false, "list", 8, w.string("next"), 2, 0);
    w.refer(BtfKind.PTR, "", 1);
    BtfTypes types = w.read();
    Type.Struct list = (Type.Struct) types.type(1);
    Type.Pointer next = (Type.Pointer) list.members().get(0).type();
    assertThat(next.target()).isSameAs(list);
    assertThat(next.displayName()).isEqualTo("struct list *");
  }

  @Test
  void longChains() {
    int id = w.integer("int", 4, 1);
    for (int i = 0; i < 20_000; i++) {
      id = w.refer(BtfKind.PTR, "", id);
    }
    BtfTypes types = w.read();
    assertThat(types.type(50).displayName()).startsWith("int **");
    // From the short end on, so that each is one more than what is known already.
    int refused = 0;
    for (int at = 1; at <= id; at++) {
      try {
        assertThat(types.type(at).displayName()).isNotEmpty();
      } catch (TypeFormatException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(19_000);
    assertThatThrownBy(() -> types.type(20_000)).isInstanceOf(TypeFormatException.class);
  }

  @Test
  void longChainsOfAnonymousMembers() {
    int id = w.integer("int", 4, 1);
    for (int i = 0; i < 20_000; i++) {
      id = w.struct(BtfKind.STRUCT, false, "", 4 + i, 0, id, 0);
    }
    int last = id;
    BtfTypes types = w.read();
    assertThat(((Type.Struct) types.type(30)).members()).hasSize(1);
    assertThatThrownBy(() -> ((Type.Struct) types.type(last)).members())
        .isInstanceOf(TypeFormatException.class)
        .hasMessageContaining("too deeply");
    assertThatThrownBy(() -> new BtfMembers(types).find(last, "m"))
        .isInstanceOf(TypeFormatException.class);
  }

  @Test
  void hugeArrays() {
    int i = w.integer("int", 4, 1);
    int a = w.array(i, 0x10000);
    int b = w.array(a, 0x10000);
    int c = w.array(i, -1);
    refusedType(b, "test.btf has type 3 of more than 2^31 bytes");
    refusedType(c, "test.btf has type 4 of more than 2^31 bytes");
  }

  @Test
  void sectionsAreNoTypes() {
    int i = w.integer("int", 4, 1);
    int v = w.record(BtfKind.VAR, false, 0, "v", i, 1);
    int s = w.record(BtfKind.DATASEC, false, 1, ".data", 4, v, 0, 4);
    int p = w.refer(BtfKind.PTR, "", s);
    refusedType(s, "test.btf uses type 3 of kind DATASEC as a C type");
    assertThatThrownBy(() -> ((Type.Pointer) w.read().type(p)).target())
        .isInstanceOf(TypeFormatException.class);
  }

  @Test
  void bitFieldsOfNoInteger() {
    int i = w.integer("int", 4, 1);
    int p = w.refer(BtfKind.PTR, "", i);
    w.struct(BtfKind.STRUCT, true, "a", 8, w.string("m"), p, 3 << 24);
    w.struct(BtfKind.STRUCT, true, "b", 8, w.string("m"), i, 33 << 24);
    refusedMembers(3, "test.btf has a bit-field that is no integer, member 0 of type 3");
    refusedMembers(4, "test.btf has a bit-field that is no integer, member 0 of type 4");
  }

  /** Kinds of the future can be stepped over when the blob says how. */
  @Test
  void layoutSection() {
    int before = w.integer("int", 4, 1);
    w.record(BtfKind.VOID, false, 1, "new", 0, 1, 2, 3);
    int after = w.integer("long int", 8, 1);
    byte[] blob = w.bytes();
    int types = blob.length - 24;
    byte[] layout = new byte[4 * 42];
    layout[4 * 41] = 4;
    layout[4 * 41 + 1] = 8;
    byte[] all = new byte[32 + types + layout.length];
    System.arraycopy(blob, 0, all, 0, 24);
    System.arraycopy(blob, 24, all, 32, types);
    System.arraycopy(layout, 0, all, 32 + types, layout.length);
    BtfIndex.put(all, 4, 32);
    all[32 + 16 + 7] = 41;
    refusedHeader(all, "test.btf has type 2 of unknown kind 41");
    BtfIndex.put(all, 24, types);
    BtfIndex.put(all, 28, layout.length);
    Btf btf = new Btf("t", BtfBytes.of("test.btf", all), null, null);
    assertThat(btf.kind(2)).isEqualTo(BtfKind.UNKNOWN);
    assertThat(btf.find(BtfKind.INT, BtfNames.bytes("int"))).isEqualTo(before);
    assertThat(btf.find(BtfKind.INT, BtfNames.bytes("long int"))).isEqualTo(after);
    assertThatThrownBy(() -> new BtfTypes(btf, null).type(2))
        .hasMessage("test.btf uses type 2 of kind UNKNOWN as a C type");
  }

  private static byte[] with(byte[] blob, int at, int... values) {
    byte[] changed = Arrays.copyOf(blob, blob.length);
    for (int i = 0; i < values.length; i++) {
      changed[at + i] = (byte) values[i];
    }
    return changed;
  }

  private static void refusedHeader(byte[] blob, String sentence) {
    assertThatThrownBy(() -> new Btf("test", BtfBytes.of("test.btf", blob), null, null))
        .isInstanceOf(TypeFormatException.class)
        .hasMessage(sentence);
  }

  private static void refused(int id, String name, byte[] blob, String sentence) {
    Btf btf = new Btf("test", BtfBytes.of("test.btf", blob), null, null);
    assertThat(btf.string(btf.record(id).nameOffset())).isEqualTo(name);
    assertThatThrownBy(
            () -> {
              if (new BtfTypes(btf, null).type(id) instanceof Type.Struct s) {
                s.members();
              }
            })
        .isInstanceOf(TypeFormatException.class)
        .hasMessage(sentence);
  }

  private void refusedType(int id, String sentence) {
    BtfTypes types = w.read();
    assertThatThrownBy(() -> types.type(id))
        .isInstanceOf(TypeFormatException.class)
        .hasMessage(sentence);
    // What was under way when it was refused is not taken for a cycle.
    assertThatThrownBy(() -> types.type(id)).hasMessage(sentence);
  }

  private void refusedMembers(int id, String sentence) {
    Type.Struct struct = (Type.Struct) w.read().type(id);
    assertThatThrownBy(struct::members)
        .isInstanceOf(TypeFormatException.class)
        .hasMessage(sentence);
    assertThatThrownBy(struct::members).hasMessage(sentence);
  }
}
