package jdtrace.consumer.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.lang.CompileHost;
import jdtrace.lang.LibraryFiles;
import jdtrace.lang.Source;
import jdtrace.lang.ast.DeclSpecs;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.parse.Parser;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** The index of the system library says what its files define, no more and no less. */
class SystemLibraryTest {

  @Test
  void everyDefinitionIsInTheIndex() throws Exception {
    Map<String, Set<String>> definitions = definitions();
    assertThat(definitions).hasSizeGreaterThan(300);
    definitions.forEach((name, files) ->
        assertThat(SystemLibrary.defining(name)).as(name).hasSameElementsAs(files));
  }

  @Test
  void everyNameOfTheIndexIsDefined() throws Exception {
    Set<String> defined = definitions().keySet();
    for (String name : strings()) {
      if (!SystemLibrary.defining(name).isEmpty()) {
        assertThat(defined).contains(name);
      }
    }
  }

  @Test
  void unknownNamesAreNowhere() {
    assertThat(SystemLibrary.defining("nothing")).isEmpty();
    assertThat(SystemLibrary.file("nothing.d")).isNull();
  }

  @Test
  void everyFileIsNamedByTheIndex() throws Exception {
    for (String name : fileNames()) {
      assertThat(strings()).contains(name);
      assertThat(SystemLibrary.file(name).path()).isEqualTo("library/" + name);
    }
  }

  /** Name to files, of all library files and the one that is made. */
  private static Map<String, Set<String>> definitions() throws Exception {
    Map<String, Set<String>> definitions = new TreeMap<>();
    for (String name : fileNames()) {
      collect(SystemLibrary.file(name), definitions);
    }
    collect(Topology.file(new int[] {0}, new int[] {0}), definitions);
    return definitions;
  }

  private static List<String> fileNames() throws IOException, URISyntaxException {
    Path directory =
        Path.of(SystemLibrary.class.getResource("procfs.d").toURI()).toAbsolutePath().getParent();
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".d")).toList();
    }
  }

  private static void collect(LibraryFiles.File file, Map<String, Set<String>> definitions) {
    Parser parser =
        new Parser(new Source(file.text(), Source.Kind.LIBRARY, file.path()), new Host());
    for (Unit unit = parser.next(); unit != null; unit = parser.next()) {
      Set<String> names = new TreeSet<>();
      switch (unit) {
        case Unit.Inline i -> names.add(i.declarator().name());
        case Unit.Declaration d -> {
          if (d.specs().base() instanceof DeclSpecs.StructDefinition s) {
            names.add(s.tag());
          }
          for (Declarator declarator : d.declarators()) {
            names.add(declarator.name());
          }
        }
        case Unit.Translator t -> {
          if (t.output().specs().base() instanceof DeclSpecs.Named n) {
            names.add(n.name());
          }
        }
        default -> {}
      }
      for (String name : names) {
        definitions.computeIfAbsent(name, _ -> new TreeSet<>()).add(file.name());
      }
    }
  }

  private static Set<String> strings() throws IOException {
    Set<String> strings = new TreeSet<>();
    try (InputStream in = SystemLibrary.class.getResourceAsStream("SystemLibrary.class")) {
      for (PoolEntry entry : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
        if (entry instanceof StringEntry s) {
          strings.add(s.stringValue());
        }
      }
    }
    return strings;
  }

  /** Names that end as those of types do are types. */
  private static final class Names implements TypeCatalog {
    @Override
    public Optional<Type> named(String module, String name) {
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
  }

  /** The parser asks it for options and types only. */
  private static final class Host implements CompileHost {
    @Override
    public ProbeMatch match(ProbeDescription description) {
      return new ProbeMatch(0, List.of(), Attributes.STABLE_COMMON, Attributes.STABLE_COMMON);
    }

    @Override
    public ProbeDescription describe(long probeId) {
      return null;
    }

    @Override
    public TypeCatalog types() {
      return new Names();
    }

    @Override
    public OptionalLong symbolAddress(String module, String name) {
      return OptionalLong.empty();
    }

    @Override
    public OptionalLong macro(String name) {
      return OptionalLong.empty();
    }

    @Override
    public List<String> arguments() {
      return List.of();
    }

    @Override
    public String scriptName() {
      return "test";
    }

    @Override
    public void option(String name, String value) {
      throw new IllegalArgumentException(name);
    }

    @Override
    public CompileOptions options() {
      return new CompileOptions(false, false, false, true, false, false, null, 256);
    }

    @Override
    public String nearestProbe(ProbeDescription description) {
      return null;
    }
  }
}
