package jdtrace.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jdtrace.consumer.World;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;

/** A machine of a few types and symbols, on which every session is interrupted at once. */
final class FuzzWorld implements World {
  static final Type.Struct POINT =
      new Type.Struct(
          "point",
          false,
          24,
          () ->
              List.of(
                  new Type.Member("x", Types.INT, 0, 0),
                  new Type.Member("flags", Types.UINT, 32, 5),
                  new Type.Member("name", new Type.Array(Types.CHAR, 8), 64, 0),
                  new Type.Member("next", new Type.Pointer(FuzzWorld::point, false), 128, 0)));

  private static final Type.Enum COLOR =
      new Type.Enum(
          "color",
          4,
          () -> List.of(new Type.Enumerator("RED", 1), new Type.Enumerator("BLUE", -2)));

  private static Type point() {
    return POINT;
  }

  @Override
  public TypeCatalog types() {
    return new TypeCatalog() {
      @Override
      public Optional<Type> named(String module, String name) {
        return switch (name) {
          case "point_t" -> Optional.of(new Type.Typedef("point_t", POINT));
          case "u16" -> Optional.of(new Type.Typedef("u16", Types.USHORT));
          case "unsigned int" -> Optional.of(Types.UINT);
          default -> Optional.empty();
        };
      }

      @Override
      public Optional<Type> tagged(String module, Type.TagKind kind, String tag) {
        return switch (tag) {
          case "point" -> Optional.of(POINT);
          case "color" -> Optional.of(COLOR);
          default -> Optional.empty();
        };
      }

      @Override
      public Optional<Type.Function> function(String module, String name) {
        return Optional.empty();
      }

      @Override
      public Optional<Type> variable(String module, String name) {
        return name.equals("origin") ? Optional.of(POINT) : Optional.empty();
      }

      @Override
      public Optional<Long> enumerator(String name) {
        return name.equals("RED") ? Optional.of(1L) : Optional.empty();
      }
    };
  }

  @Override
  public OptionalLong symbolAddress(String module, String name) {
    return name.equals("origin") ? OptionalLong.of(0xffff_ffff_8180_0000L) : OptionalLong.empty();
  }

  @Override
  public OptionalLong macro(String name) {
    return switch (name) {
      case "target", "pid", "uid" -> OptionalLong.of(1234);
      default -> OptionalLong.empty();
    };
  }

  @Override
  public void prepare() {}

  @Override
  public void releaseTargets() {}

  @Override
  public Wake await(long deadlineNanos) {
    return Wake.INTERRUPTED;
  }
}
