package jdtrace.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.dif.Statement;
import jdtrace.lang.compile.Compiler;
import org.junit.jupiter.api.Test;

/** D libraries: what is compiled when, in which order, and how mistakes in them are told. */
class LibraryTest {
  /** System files by name with the names they define; one directory. */
  private static final class Host extends TestHost implements LibraryFiles {
    final Map<String, String> system = new LinkedHashMap<>();
    final Map<String, List<String>> index = new LinkedHashMap<>();
    final List<File> files = new ArrayList<>();
    final List<String> read = new ArrayList<>();
    LanguageVersion version;

    Host system(String file, String names, String text) {
      system.put(file, text);
      for (String name : names.split(" ")) {
        index.computeIfAbsent(name, _ -> new ArrayList<>()).add(file);
      }
      return this;
    }

    Host file(String name, String text) {
      files.add(new File(name, "/lib/" + name, text));
      return this;
    }

    @Override
    public LibraryFiles libraries() {
      return this;
    }

    @Override
    public LanguageVersion version() {
      return version;
    }

    @Override
    public boolean hasModule(String name) {
      return name.equals("vmlinux");
    }

    @Override
    public boolean hasMember(String path) {
      return path.equals("task_struct.pid");
    }

    @Override
    public List<String> defining(String name) {
      return index.getOrDefault(name, List.of());
    }

    @Override
    public File system(String name) {
      String text = system.get(name);
      read.add(name);
      return text == null ? null : new File(name, "library/" + name, text);
    }

    @Override
    public List<Directory> directories() {
      return files.isEmpty() ? List.of() : List.of(new Directory("/lib", files));
    }

    List<Statement> compile(String text) {
      return new Compiler(this).compile(new Source(text, Source.Kind.NAME, null));
    }

    DError mistake(String text) {
      return assertThrows(DError.class, () -> compile(text));
    }
  }

  private final Host host = new Host();

  @Test
  void aProgramThatUsesNothingReadsNothing() {
    host.system("a.d", "A", "inline int A = 1;");
    host.compile(
        "syscall::read:entry /pid == 3/ { self->t = timestamp; x = (int)tid; @[x] = sum(1); }");
    assertEquals(List.of(), host.read);
  }

  @Test
  void onlyTheFileOfANameIsRead() {
    host.system("a.d", "A", "inline int A = B + 1;")
        .system("b.d", "B", "inline int B = 2;")
        .system("c.d", "C", "inline int C = 3;");
    host.compile("BEGIN { trace(A); trace(A); }");
    assertEquals(List.of("a.d", "b.d"), host.read);
  }

  @Test
  void typesAndTagsAreFoundToo() {
    host.system("t.d", "s s_t", "typedef struct s { int m; } s_t;");
    host.compile("BEGIN { trace(sizeof (s_t)); trace(sizeof (struct s)); trace(((s_t *)0)->m); }");
    assertEquals(List.of("t.d"), host.read);
  }

  @Test
  void librarySeesNothingOfTheProgramInWork() {
    host.system("a.d", "A", "inline int A = T;");
    DError error = host.mistake("inline int f[int T] = T + A; BEGIN { trace(f[1]); }");
    assertEquals(ErrorTag.D_IDENT_UNDEF, error.tag());
    assertEquals("library/a.d", error.span().file());
  }

  @Test
  void libraryNamesAreTaken() {
    host.system("a.d", "A", "inline int A = 1;");
    assertEquals(ErrorTag.D_DECL_IDRED, host.mistake("int A; BEGIN { A = 2; }").tag());
    assertEquals(ErrorTag.D_OP_LVAL, host.mistake("BEGIN { A = 2; }").tag());
  }

  @Test
  void libraryNamesKeepTheirStability() {
    host.system("a.d", "A", "inline int A = 1;");
    DError error =
        host.mistake("#pragma D attributes Private/Private/Common A\nBEGIN { trace(A); }");
    assertEquals(ErrorTag.D_PRAGMA_SCOPE, error.tag());
  }

  @Test
  void directoriesAreCompiledDependenciesFirst() {
    host.file("a.d", "#pragma D depends_on library b.d\ninline int A = B;")
        .file("b.d", "#pragma D depends_on library c.d\ninline int B = C;")
        .file("c.d", "inline int C = 3;");
    assertEquals(1, host.compile("BEGIN { trace(A); }").size());
  }

  @Test
  void missingDependenciesLeaveFilesOut() {
    host.file("a.d", "#pragma D depends_on library b.d\ninline int A = 1;")
        .file("b.d", "#pragma D depends_on provider none\ninline int B = 2;")
        .file("c.d", "#pragma D depends_on module nonesuch\ninline int C = 3;")
        .file("d.d", "#pragma D depends_on library nonesuch.d\ninline int D = 4;")
        .file("e.d", "#pragma D depends_on module vmlinux\ninline int E = 5;")
        .file("f.d", "#pragma D depends_on member task_struct.pid\ninline int F = 6;")
        .file("g.d", "#pragma D depends_on member task_struct.tid\ninline int G = 7;");
    for (String name : List.of("A", "B", "C", "D", "G")) {
      DError error = host.mistake("BEGIN { trace(" + name + "); }");
      assertEquals(ErrorTag.D_IDENT_UNDEF, error.tag(), name);
      assertNull(error.span().file(), name);
    }
    assertEquals(1, host.compile("BEGIN { trace(E + F); }").size());
  }

  @Test
  void circlesAreRefused() {
    host.file("a.d", "inline int X = 1;\n#pragma D depends_on library b.d\n")
        .file("b.d", "#pragma D depends_on library a.d\n");
    DError error = host.mistake("BEGIN { trace(1); }");
    assertEquals(ErrorTag.D_PRAGMA_DEPEND, error.tag());
    assertEquals("/lib/b.d 1", error.span().file() + " " + error.span().line());
  }

  @Test
  void mistakesInALibraryNameItsLine() {
    host.file("a.d", "\ninline int X = nothing;");
    DError error = host.mistake("BEGIN { trace(1); }");
    assertEquals(ErrorTag.D_IDENT_UNDEF, error.tag());
    assertEquals("/lib/a.d 2", error.span().file() + " " + error.span().line());
  }

  @Test
  void librariesHaveNoClauses() {
    host.file("a.d", "BEGIN { trace(1); }");
    assertEquals(ErrorTag.D_SYNTAX, host.mistake("BEGIN { trace(1); }").tag());
  }

  @Test
  void emptyFilesAndArgumentsAreNothingToALibrary() {
    host.file("a.d", "/* nothing */").file("b.d", "");
    assertEquals(1, host.compile("BEGIN { trace(1); }").size());
  }

  @Test
  void bindingsHideNames() {
    host.file("a.d", "inline int A = 1;\n#pragma D binding \"1.6\" A\n");
    assertEquals(1, host.compile("BEGIN { trace(A); }").size());
    host.version = new LanguageVersion(1, 5, 0);
    assertEquals(ErrorTag.D_IDENT_UNDEF, host.mistake("BEGIN { trace(A); }").tag());
  }

  @Test
  void whatALibraryReadsIsNotTheProgramsConcern() {
    host.system(
        "a.d",
        "s s_t A",
        "typedef struct s { int m; } s_t;"
            + "translator s_t < int i > { m = (int)(long)curthread; };"
            + "inline s_t *A = xlate <s_t *> (pid);"
            + "inline int B[int i] = (int)(long)curthread;");
    Statement statement = host.compile("BEGIN { trace(A->m); trace(B[1]); }").get(0);
    assertEquals(Attributes.STABLE_COMMON, statement.attributes());
  }

  @Test
  void whatAProgramsOwnInlinesReadIs() {
    Statement statement =
        host.compile("inline int A = (int)(long)curthread; BEGIN { trace(A); }").get(0);
    assertEquals(Attributes.Stability.PRIVATE, statement.attributes().data());
    statement =
        host.compile(
                "inline int A = (int)(long)curthread;\n"
                    + "#pragma D attributes Stable/Stable/Common A\n"
                    + "BEGIN { trace(A); }")
            .get(0);
    assertEquals(Attributes.STABLE_COMMON, statement.attributes());
  }

  @Test
  void versionsAreOrdered() {
    assertTrue(LanguageVersion.of("1.6.3").compareTo(LanguageVersion.of("1.6")) > 0);
    assertTrue(LanguageVersion.of("2.0").compareTo(LanguageVersion.of("1.14")) > 0);
    assertNull(LanguageVersion.of("1"));
    assertNull(LanguageVersion.of("1.15"));
    assertNull(LanguageVersion.of("3.0"));
    assertNull(LanguageVersion.of("1.x"));
    assertEquals("1.6.3", LanguageVersion.of("1.6.3").toString());
  }
}
