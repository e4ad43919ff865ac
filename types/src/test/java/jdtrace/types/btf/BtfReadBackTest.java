package jdtrace.types.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jdtrace.types.Type;
import jdtrace.types.TypeFormatException;
import jdtrace.types.Types;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What was written into a blob is what is read from it. */
class BtfReadBackTest {
  private RandomBlob blob;
  private BtfTypes types;

  @Property(tries = 400)
  void everyType(@ForAll long seed, @ForAll @IntRange(min = 2, max = 120) int count) {
    blob = RandomBlob.of(new Random(seed), count);
    types = blob.writer().read();
    assertThat(types.btf().endId()).isEqualTo(count + 1);
    for (int id = 1; id <= count; id++) {
      check(id, blob.model(id));
    }
  }

  @Property(tries = 200)
  void everyName(@ForAll long seed, @ForAll @IntRange(min = 2, max = 120) int count) {
    blob = RandomBlob.of(new Random(seed), count);
    Btf btf = blob.writer().btf();
    for (int id = 1; id <= count; id++) {
      RandomBlob.Model m = blob.model(id);
      if (m.name().isEmpty() || m.kind().space() == BtfIndex.NAMELESS) {
        continue;
      }
      int first = id;
      for (int other = id - 1; other > 0; other--) {
        RandomBlob.Model o = blob.model(other);
        first = o.kind() == m.kind() && o.name().equals(m.name()) ? other : first;
      }
      assertThat(btf.find(m.kind(), BtfNames.bytes(m.name()))).isEqualTo(first);
      if (m.kind().isEnumeration()) {
        for (RandomBlob.Part p : m.parts()) {
          assertThat(btf.enumerator(BtfNames.bytes(p.name()))).isEqualTo(p.value());
        }
      }
    }
    assertThat(btf.find(BtfKind.STRUCT, BtfNames.bytes("absent"))).isZero();
    assertThat(btf.enumerator(BtfNames.bytes("absent"))).isNull();
  }

  private void check(int id, RandomBlob.Model m) {
    switch (m.kind()) {
      case DATASEC, DECL_TAG, LOC_PARAM, LOC_PROTO, LOCSEC -> {
        assertThatThrownBy(() -> types.type(id)).isInstanceOf(TypeFormatException.class);
        return;
      }
      default -> {}
    }
    Type type = types.type(id);
    assertThat(types.type(id)).isSameAs(type);
    if (m.kind() != BtfKind.FWD) {
      assertThat(type.size()).as("size of %d", id).isEqualTo(blob.size(id));
    }
    switch (m.kind()) {
      case INT -> assertThat(((Type.Int) type).size()).isEqualTo(blob.size(id));
      case FLOAT -> assertThat(type).isSameAs(Types.DOUBLE);
      case PTR -> {
        Type.Pointer p = (Type.Pointer) type;
        assertThat(p.target()).isSameAs(types.type(m.target()));
        assertThat(p.user()).isEqualTo(isUser(m.target()));
      }
      case TYPEDEF -> {
        assertThat(type.displayName()).isEqualTo(m.name());
        assertThat(((Type.Typedef) type).target()).isSameAs(types.type(m.target()));
      }
      case CONST, VOLATILE, RESTRICT ->
          assertThat(type)
              .isEqualTo(
                  new Type.Qualified(
                      m.kind().name().toLowerCase(java.util.Locale.ROOT), types.type(m.target())));
      case TYPE_TAG, FUNC, VAR -> assertThat(type).isSameAs(types.type(m.target()));
      case ARRAY -> {
        assertThat(((Type.Array) type).element()).isSameAs(types.type(m.target()));
        assertThat(((Type.Array) type).count()).isEqualTo(m.count());
      }
      case FUNC_PROTO -> {
        Type.Function f = (Type.Function) type;
        assertThat(f.result()).isSameAs(types.type(m.target()));
        assertThat(f.variadic()).isEqualTo(m.flag());
        assertThat(f.parameters()).hasSameSizeAs(m.parts());
        for (int i = 0; i < m.parts().size(); i++) {
          assertThat(f.parameters().get(i)).isSameAs(types.type(m.parts().get(i).type()));
        }
      }
      case STRUCT, UNION -> struct((Type.Struct) type, m);
      case ENUM, ENUM64 -> {
        List<Type.Enumerator> expected = new ArrayList<>();
        for (RandomBlob.Part p : m.parts()) {
          expected.add(new Type.Enumerator(p.name(), p.value()));
        }
        assertThat(((Type.Enum) type).enumerators()).isEqualTo(expected);
      }
      case FWD -> {
        BtfKind full = m.flag() ? BtfKind.UNION : BtfKind.STRUCT;
        int defined = types.btf().find(full, BtfNames.bytes(m.name()));
        Type.TagKind kind = m.flag() ? Type.TagKind.UNION : Type.TagKind.STRUCT;
        assertThat(type)
            .isEqualTo(defined == 0 ? new Type.Forward(kind, m.name()) : types.type(defined));
      }
      default -> throw new AssertionError(m);
    }
  }

  private void struct(Type.Struct struct, RandomBlob.Model m) {
    assertThat(struct.tag()).isEqualTo(m.name());
    assertThat(struct.isUnion()).isEqualTo(m.kind() == BtfKind.UNION);
    assertThat(struct.members()).hasSameSizeAs(m.parts());
    for (int i = 0; i < m.parts().size(); i++) {
      RandomBlob.Part p = m.parts().get(i);
      Type.Member member = struct.members().get(i);
      assertThat(member.name()).isEqualTo(p.name());
      assertThat(member.type()).isSameAs(types.type(p.type()));
      assertThat(member.bitOffset()).isEqualTo((int) p.value());
      assertThat(member.bitSize()).isEqualTo(p.bits());
    }
  }

  /** A pointer's own tag stands between it and what it points to, among qualifiers. */
  private boolean isUser(int target) {
    int at = target;
    while (at != 0 && blob.model(at).kind().isModifier()) {
      if (blob.model(at).name().equals("user")) {
        return true;
      }
      at = blob.model(at).target();
    }
    return false;
  }
}
