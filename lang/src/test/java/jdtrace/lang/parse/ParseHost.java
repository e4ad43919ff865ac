package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import jdtrace.lang.Source;
import jdtrace.lang.TestHost;
import jdtrace.lang.ast.Unit;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;

/** A host that notes what it is asked. Its types end in {@code _t}. */
final class ParseHost extends TestHost {
  private static final Set<String> OPTIONS = Set.of("quiet", "bufsize", "defaultargs");

  final List<String> typesAsked = new ArrayList<>();
  final List<String> optionsSet = new ArrayList<>();
  List<String> operands = List.of();

  ParseHost() {
    types =
        new TypeCatalog() {
          @Override
          public Optional<Type> named(String module, String name) {
            typesAsked.add(module == null ? name : module + "`" + name);
            return name.endsWith("_t") ? Optional.of(Types.INT) : Optional.empty();
          }

          @Override
          public Optional<Type> tagged(String module, Type.TagKind kind, String tag) {
            return Optional.empty();
          }

          @Override
          public Optional<Type.Function> function(String module, String name) {
            return Optional.empty();
          }

          @Override
          public Optional<Type> variable(String module, String name) {
            return Optional.empty();
          }

          @Override
          public Optional<Long> enumerator(String name) {
            return Optional.empty();
          }
        };
    options = new CompileOptions(false, false, false, false, false, false, null, 256);
  }

  ParseHost operands(String... operands) {
    this.operands = List.of(operands);
    return this;
  }

  ParseHost defaultArguments() {
    options = new CompileOptions(false, false, false, false, true, false, null, 256);
    return this;
  }

  @Override
  public List<String> arguments() {
    return operands;
  }

  @Override
  public OptionalLong macro(String name) {
    return switch (name) {
      case "target" -> OptionalLong.of(1234);
      case "pid" -> OptionalLong.of(77);
      case "uid" -> OptionalLong.of(-2);
      default -> OptionalLong.empty();
    };
  }

  @Override
  public void option(String name, String value) {
    if (!OPTIONS.contains(name)) {
      throw new IllegalArgumentException("Invalid option name");
    }
    optionsSet.add(value == null ? name : name + "=" + value);
  }

  /** All units of a program. */
  List<Unit> parse(Source.Kind kind, String text) {
    Parser parser = new Parser(new Source(text, kind, null), this);
    List<Unit> units = new ArrayList<>();
    for (Unit unit = parser.next(); unit != null; unit = parser.next()) {
      units.add(unit);
    }
    parser.requireArgumentsUsed();
    return units;
  }

  List<Unit> parse(String text) {
    return parse(Source.Kind.FILE, text);
  }

  /** Units as {@link Outline} writes them. */
  static String outline(String text) {
    return outline(Source.Kind.FILE, text);
  }

  static String outline(Source.Kind kind, String text) {
    return Outline.of(new ParseHost().parse(kind, text));
  }
}
