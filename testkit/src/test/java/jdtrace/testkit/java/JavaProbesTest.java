package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Probes of provider java in JVMs that run. */
class JavaProbesTest {
  /** Of {@code int result =} in Shop.java: a request that is not refused comes there. */
  private static final int LINE = line("int result = ");

  @TempDir Path directory;

  private static int line(String text) {
    try {
      List<String> lines = Files.readAllLines(Path.of("src/test/java-targets/Shop.java"));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(text)) {
          return i + 1;
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new AssertionError(text);
  }

  static List<Path> jdks() {
    return JavaTarget.jdks();
  }

  @BeforeEach
  void compile() {
    JavaTarget.compile("Shop", directory);
  }

  private JavaTarget shop(Path home) throws IOException {
    return JavaTarget.start(List.of(), home, directory, "Shop");
  }

  /** Traces while the target does things; all that was said. */
  private String trace(JavaTarget target, String program, String... acts) throws Exception {
    return trace(List.of(), target, program, acts);
  }

  private String trace(List<String> prefix, JavaTarget target, String program, String... acts)
      throws Exception {
    DtraceCommand.Result result = run(prefix, target, program, acts);
    assertThat(result.err()).isEmpty();
    return lines(result.out().replaceFirst("on\n", ""));
  }

  private DtraceCommand.Result run(
      List<String> prefix, JavaTarget target, String program, String... acts) throws Exception {
    DtraceCommand.Running dtrace =
        DtraceCommand.start(
            directory,
            prefix,
            "-qn",
            "BEGIN { printf(\"on\\n\"); } " + program,
            "-p",
            target.pid());
    dtrace.awaitText("on\n");
    for (String act : acts) {
      assertThat(target.say(act)).isEqualTo("done");
    }
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.status()).as(result.err()).isZero();
    return result;
  }

  /** Without empty lines, which printa() begins and ends with. */
  private static String lines(String out) {
    return String.join("\n", out.lines().filter(line -> !line.isBlank()).toList());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void countsAreExactOverThreads(Path home) throws Exception {
    try (JavaTarget target = shop(home)) {
      String out =
          trace(
              target,
              "java$target:Shop:handle: { @[probename] = count(); } java$target:Shop:handle:entry {"
                  + " @weight = sum(args[1]); self->in = timestamp; }"
                  + " java$target:Shop:handle:return /self->in/ { @results = sum(args[1]); @timed ="
                  + " count(); self->in = 0; } java$target:Shop:handle:throw {"
                  + " @thrown[stringof(args[0]->detailMessage)] = count(); } END { printa(\"%s"
                  + " %@d\\n\", @); printa(\"weight %@d\\n\", @weight); printa(\"results %@d\\n\","
                  + " @results); printa(\"timed %@d\\n\", @timed); printa(\"%s %@d\\n\", @thrown);"
                  + " }",
              "work 8 10000");
      // 8 threads, requests 0..9999: each tenth is refused; results are number + 1.
      long weight = 8 * 7 * (9999L * 10000 / 2);
      long refused = 0;
      for (int i = 9; i < 10000; i += 10) {
        refused += i + 1;
      }
      long results = 8 * (10000L * 10001 / 2 - refused);
      assertThat(out.lines())
          .containsExactlyInAnyOrder(
              "entry 80000",
              "return 72000",
              "throw 8000",
              "weight " + weight,
              "results " + results,
              "timed 72000",
              "refused /p0 2672",
              "refused /p1 2664",
              "refused /p2 2664");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void objectsAreSeenAsTheirClassesSay(Path home) throws Exception {
    try (JavaTarget target = shop(home)) {
      String out =
          trace(
              target,
              "java$target:Shop:handle:entry /args[0]->number == 5 && args[0]->previous != NULL/ {"
                  + " printf(\"%s %d %d %s %s %d %d %d\\n\", stringof(args[0]->path),"
                  + " args[0]->boxed->value, args[0]->sizes[1], stringof(args[2]->name),"
                  + " stringof(args[0]->previous->path), args[0]->previous->number, arg1,"
                  + " Shop`limit); }"
                  + " java$target:Shop$Request:<init>:entry /arg1 == 7/"
                  + " { @[probefunc, stringof(args[0])] = count(); }"
                  + " java$target:Shop:over(String):entry { @over[probefunc] = count(); }"
                  + " java$target:Shop:over:entry { @all = count(); }"
                  + " java$target:Shop:handle:entry { @this[stringof(jthis->name)] = count(); }"
                  + " java$target:Shop:handle:"
                  + LINE
                  + " { @line[stringof(jthis->name)] = count(); }"
                  + " java$target:Shop:lambda*:entry { @lambda[probefunc, arg0] = count(); }"
                  + " END { printa(\"%s %s %@d\\n\", @); printa(\"%s %@d\\n\", @over);"
                  + " printa(\"all %@d\\n\", @all); printa(\"%s %d %@d\\n\", @lambda);"
                  + " printa(\"this %s %@d\\n\", @this); printa(\"line %s %@d\\n\", @line); }",
              "work 1 10");
      assertThat(out.lines())
          .containsExactlyInAnyOrder(
              "/p2 5 20 GREEN /old 4 35 42",
              "<init> /old 1",
              "<init> /p1 1",
              "over(java.lang.String) 1",
              "all 1",
              "this shop 10",
              "line shop 9",
              "lambda$run$0 10 1");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void anObjectTellsItsOwnClassAndIdentity(Path home) throws Exception {
    try (JavaTarget target = shop(home)) {
      String out =
          trace(
              target,
              "java$target:Shop:work:entry { self->shop = jthis->identityHashCode; }"
                  + " java$target:Shop:handle:entry /jthis->identityHashCode == self->shop/"
                  + " { @[stringof(jthis->class)] = count(); }"
                  + " java$target:Shop:handle:throw { @[stringof(args[0]->class)] = count(); }"
                  + " java$target:Shop.Base:<init>:entry { @[stringof(jthis->class)] = count(); }"
                  + " END { printa(\"%s %@d\\n\", @); }",
              "work 4 100",
              "late");
      assertThat(out.lines())
          .containsExactlyInAnyOrder(
              "Shop 400", "java.lang.IllegalStateException 40", "Shop$Late 1000");
    }
  }

  /** A reference means its object in its own firing only, and nothing at all in another. */
  @ParameterizedTest
  @MethodSource("jdks")
  void aReferenceThatIsKeptIsAFault(Path home) throws Exception {
    try (JavaTarget target = shop(home)) {
      DtraceCommand.Result result =
          run(
              List.of(),
              target,
              "java$target:Shop:handle:entry { self->request = args[0]; last = args[0]; }"
                  + " java$target:Shop:handle:entry { @now = sum(self->request->number); }"
                  + " java$target:Shop:handle:return { @later = sum(self->request->number); }"
                  + " java$target:Shop:over:entry { @later = sum(last->number); }"
                  + " ERROR { @errors = count(); }"
                  + " END { printa(\"now %@d\\n\", @now); printa(\"later %@d\\n\", @later);"
                  + " printa(\"errors %@d\\n\", @errors); }",
              "work 1 100");
      assertThat(lines(result.out()).lines()).containsExactly("on", "now 4950", "errors 100");
      assertThat(result.err().lines())
          .hasSize(100)
          .allMatch(l -> l.contains("invalid address (0x4a"));
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aClassThatIsLoadedLaterHasItsProbes(Path home) throws Exception {
    try (JavaTarget target = shop(home)) {
      String out =
          trace(
              target,
              "java$target:Shop?Late:use:entry, java$target:Shop.Late:<clinit>:return,"
                  + " java$target:Shop*:<init>:entry"
                  + " { @[probemod, probefunc, probename] = count(); }"
                  + " END { printa(\"%s %s %s %@d\\n\", @); }",
              "late");
      assertThat(out.lines())
          .containsExactlyInAnyOrder(
              "Shop$Base <init> entry 1000",
              "Shop$Late <init> entry 1000",
              "Shop$Late <clinit> return 1",
              "Shop$Late use entry 1000");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void classesOfTheJdk(Path home) throws Exception {
    try (JavaTarget target = shop(home)) {
      String out =
          trace(
              target,
              "java$target:java.lang.IllegalStateException:<init>(String):entry"
                  + " { @[stringof(args[0])] = count(); } END { printa(\"%s %@d\\n\", @); }",
              "work 2 100");
      assertThat(out.lines())
          .containsExactlyInAnyOrder("refused /p0 8", "refused /p1 6", "refused /p2 6");
    }
  }

  /** A String is its text wherever it is shown or kept; the number of a reference means nothing. */
  @ParameterizedTest
  @MethodSource("jdks")
  void stringsAreText(Path home) {
    String command = JavaTarget.java(home) + " -cp " + directory + " Shop 1";
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "java$target:Shop:handle:entry { self->path = args[0]->path;"
                + " last[tid, args[0]->path] = args[0]->path; @[args[0]->path] = count();"
                + " trace(args[0]->path); printf(\",%s\\n\", args[0]->path); }"
                + " java$target:Shop:handle:return { printf(\"%s,%s\\n\", self->path,"
                + " last[tid, self->path]); } END { printa(\"%s %@d\\n\", @); }",
            "-c",
            command);
    assertThat(result.err()).isEmpty();
    List<String> shown = lines(result.out()).lines().toList();
    assertThat(shown).allMatch(l -> l.matches("(/p[0-2]),\\1|/p[0-2] \\d+|\\d+"));
    assertThat(shown).contains("/p0,/p0").anyMatch(l -> l.matches("/p0 \\d+"));
    result =
        DtraceCommand.run(
            "-qn", "java$target:Shop:handle:entry { @[args[0]] = count(); }", "-c", command);
    assertThat(result.status()).isOne();
    assertThat(result.err()).contains("reference to an object of a JVM means nothing after");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aCommandIsTracedFromItsFirstInstruction(Path home) {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "java$target:Shop*:main:entry, java$target:Shop:handle:entry,"
                + " java$target:Shop:main:return { @[probefunc, probename] = count(); }"
                + " java$target:Shop:handle:entry /args[0]->previous != NULL/"
                + " { @[stringof(args[0]->previous->path), \"path\"] = count(); }"
                + " END { printa(\"%s %s %@d\\n\", @); }",
            "-c",
            JavaTarget.java(home) + " -cp " + directory + " Shop 50000");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(lines(result.out()).lines())
        .containsExactlyInAnyOrder(
            "main entry 1", "main return 1", "handle entry 400020", "/old path 396008");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void nothingStaysWhenTheTracerIsKilled(Path home) throws Exception {
    try (JavaTarget target = shop(home)) {
      DtraceCommand.Running dtrace =
          DtraceCommand.start(
              directory,
              "-qn",
              "BEGIN { printf(\"on\\n\"); } java$target:Shop:handle:entry { @ = count(); }",
              "-p",
              target.pid());
      dtrace.awaitText("on\n");
      assertThat(target.threads("jdtrace")).isOne();
      dtrace.process().destroyForcibly();
      assertThat(dtrace.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
      long end = System.nanoTime() + 5_000_000_000L;
      while (target.threads("jdtrace") > 0) {
        assertThat(System.nanoTime()).isLessThan(end);
        Thread.sleep(10);
      }
      assertLeft(target);
      assertThat(target.say("work 8 1000")).isEqualTo("done");
      // And the next tracer finds the JVM as it was.
      assertThat(
              trace(
                  target,
                  "java$target:Shop:handle:entry { @ = count(); } END { printa(\"%@d\\n\", @); }",
                  "work 8 1000"))
          .isEqualTo("8000");
      assertLeft(target);
    }
  }

  /** The names tell the dead tracer's pid, and its name space of pids. */
  @Test
  void whatAKilledTracerLeftIsRemoved() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    assertThat(dead.waitFor()).isZero();
    String space =
        Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString().replaceAll("[^0-9]", "");
    String live = Long.toString(ProcessHandle.current().pid());
    Path left = Path.of("/tmp/.jdtrace-1-" + dead.pid() + "-" + space + "-5a.jar");
    Path memory = Path.of("/dev/shm/.jdtrace-1-" + dead.pid() + "-" + space + "-5a.s");
    Path fresh = Path.of("/tmp/.jdtrace-1-" + dead.pid() + "-" + space + "-5b.jar");
    Path ofLiving = Path.of("/tmp/.jdtrace-1-" + live + "-" + space + "-5c.jar");
    Path ofOtherSpace = Path.of("/tmp/.jdtrace-1-" + dead.pid() + "-" + space + "9-5d.jar");
    List<Path> all = List.of(left, memory, fresh, ofLiving, ofOtherSpace);
    try (JavaTarget target = shop(JavaTarget.jdks().getFirst())) {
      for (Path file : all) {
        Files.createFile(file);
        if (file != fresh) {
          Files.setLastModifiedTime(
              file,
              java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        }
      }
      assertThat(
              trace(
                  target,
                  "java$target:Shop:handle:entry { @ = count(); } END { printa(\"%@d\\n\", @); }",
                  "work 8 1000"))
          .isEqualTo("8000");
      assertThat(left).doesNotExist();
      assertThat(memory).doesNotExist();
      assertThat(List.of(fresh, ofLiving, ofOtherSpace)).allSatisfy(f -> assertThat(f).exists());
    } finally {
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * A JVM that is told to load the agent of a tracer that has died: there is no thread that waits for
   * ever, and no file.
   */
  @Test
  void anAgentWhoseTracerHasDiedGoes() throws Exception {
    try (JavaTarget target = shop(JavaTarget.jdks().getFirst())) {
      DtraceCommand.Running dtrace =
          DtraceCommand.start(
              directory,
              "-qn",
              "BEGIN { printf(\"on\\n\"); } java$target:Shop:handle:entry { @ = count(); }",
              "-p",
              target.pid());
      // Anywhere between its first file and its first probe.
      long end = System.nanoTime() + 20_000_000_000L;
      while (target.files().isEmpty() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      dtrace.process().destroyForcibly();
      assertThat(dtrace.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
      end = System.nanoTime() + 5_000_000_000L;
      while (target.threads("jdtrace") > 0) {
        assertThat(System.nanoTime()).isLessThan(end);
        Thread.sleep(10);
      }
      for (Path file : target.files()) {
        Files.setLastModifiedTime(
            file, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() - 60_000));
      }
      assertThat(
              trace(
                  target,
                  "java$target:Shop:handle:entry { @ = count(); } END { printa(\"%@d\\n\", @); }",
                  "work 8 1000"))
          .isEqualTo("8000");
      assertLeft(target);
    }
  }

  /** No file, pipe or thread of ours; the deleted jar stays open in the JVM's system loader. */
  static void assertLeft(JavaTarget target) throws IOException {
    // Its thread ends behind its last answer, which is all that the tracer waits for.
    long end = System.nanoTime() + 1_000_000_000;
    while (target.threads("jdtrace") > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(target.threads("jdtrace")).isZero();
    assertThat(target.descriptors(".jdtrace-" + target.pid())).isLessThanOrEqualTo(1);
    assertThat(target.files()).isEmpty();
    assertThat(new File("/tmp/.attach_pid" + target.pid())).doesNotExist();
  }

  @Test
  void whoeverOwnsTheJvmNeedsNoPrivilege() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        System.getProperty("user.name").equals("root"), "needs root to become somebody else");
    List<String> nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    assertThat(directory.toFile().setExecutable(true, false)).isTrue();
    assertThat(directory.toFile().setReadable(true, false)).isTrue();
    try (JavaTarget target =
        JavaTarget.start(nobody, JavaTarget.installed().getLast(), directory, "Shop")) {
      String program =
          "java$target:Shop:handle:entry { @ = count(); } END { printa(\"%@d\\n\", @); }";
      assertThat(trace(nobody, target, program, "work 8 1000")).isEqualTo("8000");
      assertThat(trace(target, program, "work 8 1000")).as("as root").isEqualTo("8000");
      assertLeft(target);
    }
    try (JavaTarget target = shop(JavaTarget.installed().getLast())) {
      DtraceCommand.Result result =
          DtraceCommand.start(
                  directory, nobody, "-n", "java$target:Shop:handle:entry {}", "-p", target.pid())
              .await();
      assertThat(result.status()).isOne();
      assertThat(result.err()).contains("belongs to another user");
    }
  }

  @Test
  void whatCannotBeTracedIsToldByNameAndReason() throws Exception {
    try (JavaTarget target = shop(JavaTarget.jdks().getFirst())) {
      assertThat(refusal(target, "java.lang.Thread:sleep0:entry"))
          .contains("java.lang.Thread: the tracer itself runs through it");
      assertThat(refusal(target, "java.lang.Math:sin:entry"))
          .contains("java.lang.Math:sin: it is an intrinsic");
      assertThat(refusal(target, "java.io.FileInputStream:readBytes:entry"))
          .contains("readBytes: it is native");
      assertThat(refusal(target, "java.util.List:size:entry"))
          .contains("java.util.List:size: it is abstract");
      assertThat(refusal(target, "Shop:handel:entry")).contains("did you mean");
      assertThat(refusal(target, "Shop:handle:nwe { trace(args[0]); } BEGIN"))
          .contains(
              "no Java probe has the name nwe; there are entry, return, throw, new, call-entry");
      // The search for what may have been meant is not what was asked for.
      assertThat(refusal(target, "Shope:handle:monitor-enter")).doesNotContain("not traced");
      assertThat(
              refusal(
                  target,
                  "Shop:handle:entry { trace(args[0]->nmber); } java"
                      + target.pid()
                      + ":Shop:handle:entry"))
          .contains("nmber is not a member of struct Shop$Request")
          .contains("did you mean number?");
      assertThat(refusal(target, "Shop:handle:entry { trace(*args[0]); } BEGIN"))
          .contains(
              "struct Shop$Request is an object of a JVM, which only print() takes as a whole");
      assertThat(refusal(target, "Shop:handle:" + (LINE - 4)))
          .contains("does not match any probes")
          .contains(
              "there is no code at line " + (LINE - 4) + "; the nearest line that has some is ");
      assertThat(
              DtraceCommand.run(
                      "-qn",
                      "java"
                          + target.pid()
                          + ":java.io.FileInputStream:read*:entry {}"
                          + " tick-1s { exit(0); }")
                  .err())
          .contains(
              "java" + target.pid() + ": not traced, it is native: java.io.FileInputStream:read")
          .hasLineCount(1);
      // A description that means nothing does not silence what is told of another.
      DtraceCommand.Result listed =
          DtraceCommand.run(
              "-ln",
              "java$target:Shop:handel:entry, java$target:java.io.FileInputStream:read*:entry",
              "-p",
              target.pid());
      assertThat(listed.err())
          .contains("No probe matches description")
          .contains("not traced, it is native: java.io.FileInputStream:read");
      assertThat(refusal(target, "Shop:handle:return { trace(jthis); } BEGIN"))
          .contains("variable jthis is the object whose method is traced");
    }
    assertThat(DtraceCommand.run("-n", "java$target:::entry {}").err())
        .contains("no process is given: trace a JVM by -p PID or -c COMMAND");
    Process sleep = new ProcessBuilder("sleep", "60").start();
    try {
      assertThat(DtraceCommand.run("-n", "java" + sleep.pid() + ":::entry {}").err())
          .contains("runs no Java virtual machine");
    } finally {
      sleep.destroyForcibly();
    }
    assertThat(DtraceCommand.run("-n", "java999999999:::entry {}").err())
        .contains("there is no process 999999999");
    assertThat(DtraceCommand.run("-n", "java999999999*:::entry {}").err())
        .contains("does not match any probes")
        .contains("hint: no such Java virtual machine");
  }

  private static String refusal(JavaTarget target, String description) {
    DtraceCommand.Result result =
        DtraceCommand.run("-n", "java" + target.pid() + ":" + description + " {}");
    assertThat(result.status()).as(result.err()).isOne();
    return result.err();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void listingChangesNothing(Path home) throws Exception {
    try (JavaTarget target = shop(home)) {
      DtraceCommand.Result result =
          DtraceCommand.run("-lv", "-n", "java$target:Shop:handle:", "-p", target.pid());
      assertThat(result.status()).as(result.err()).isZero();
      assertThat(result.out())
          .contains("args[0]: struct Shop$Request *")
          .contains("args[1]: long")
          .contains("args[2]: struct Shop$Color *")
          .contains("args[0]: struct java.lang.Throwable *");
      assertThat(DtraceCommand.run("-l", "-P", "java$target", "-p", target.pid()).out())
          .contains("java.util.ArrayList")
          .contains("Shop");
    }
  }

  /** Sessions follow each other while the JVM is busy: it must not grow. */
  @ParameterizedTest
  @MethodSource("jdks")
  void aHundredSessionsLeaveTheJvmAsItWas(Path home) throws Exception {
    try (JavaTarget target = shop(home)) {
      target.say("load");
      sessions(target, 20);
      String threads = target.say("state");
      long speed = Long.parseLong(target.say("speed"));
      List<String> classes = target.classes();
      long metaspace = target.applicationMetaspace();
      sessions(target, 100);
      assertThat(target.say("state")).as("threads").isEqualTo(threads);
      List<String> more = new ArrayList<>(target.classes());
      more.removeAll(classes);
      // The garbage collector may have left the last session's, but no earlier one's.
      assertThat(more).as("classes").hasSizeLessThan(60);
      assertThat(target.applicationMetaspace())
          .as("bytes of metaspace of the application's loader")
          .isLessThan(metaspace + (JavaTarget.version(home) < 17 ? 100 * 25_000 : 60_000));
      // Code that was compiled while it was traced is compiled anew at some time.
      long end = System.nanoTime() + 10_000_000_000L;
      long left = Long.parseLong(target.say("speed"));
      while (left > 2 * speed && System.nanoTime() < end) {
        left = Long.parseLong(target.say("speed"));
      }
      assertThat(left).as("nanoseconds of 5,000 calls").isLessThanOrEqualTo(2 * speed);
      assertLeft(target);
    }
  }

  /**
   * HotSpot frees what was of an earlier version of a class at its next full collection, and uses that
   * room again; until then each retransformation takes its some 8 KB. So here it collects now and then,
   * as a JVM does by itself. Before 17 it frees only a part of it: a class that runs meanwhile grows, also
   * by retransformations that change nothing.
   */
  private static void sessions(JavaTarget target, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      if (i % 5 == 0) {
        target.say("collect");
      }
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-qn",
              "java$target:Shop:handle:entry,"
                  + " java$target:java.lang.IllegalStateException:<init>:return { @[probefunc] ="
                  + " count(); } tick-5ms { exit(0); }",
              "-p",
              target.pid());
      assertThat(result.status()).as(result.err()).isZero();
      assertThat(result.err()).isEmpty();
    }
  }
}
