package jdtrace.testkit.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.Kernel;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts of 4,096 clauses. What they print is computed here, clause by clause, so that it does not
 * matter into how many programs an engine divides them.
 */
class LargeScriptTest {
  private static final int CLAUSES = 4096;

  private static final String[] CALLS =
      ("exit_group execve brk mmap munmap mprotect openat close read pread64 newfstatat"
              + " arch_prctl access getrandom prlimit64 rseq set_robust_list set_tid_address write"
              + " writev readv lseek poll ppoll select pselect6 epoll_wait epoll_ctl socket connect"
              + " accept bind listen sendto recvfrom sendmsg recvmsg shutdown clone clone3 fork"
              + " vfork kill newuname fcntl flock fsync getcwd chdir mkdir rmdir rename link unlink"
              + " symlink readlink chmod chown umask getuid getgid setuid setgid getppid")
          .split(" ");

  @TempDir private Path directory;

  private DtraceCommand.Result run(String engine, String program, String... options)
      throws IOException {
    if (engine.equals("bpf")) {
      Kernel.requireBpf();
    }
    Path script = Files.writeString(directory.resolve("large.d"), program);
    String[] args = new String[options.length + 4];
    args[0] = "-q";
    args[1] = "-xengine=" + engine;
    args[2] = "-s";
    args[3] = script.toString();
    System.arraycopy(options, 0, args, 4, options.length);
    return DtraceCommand.run(args);
  }

  /** Everything that one clause leaves to the next goes through all 4,096. */
  @ParameterizedTest
  @ValueSource(strings = {"interp", "bpf"})
  void stateGoesThroughAllClauses(String engine) throws IOException {
    StringBuilder text = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    text.append(
        "int h; int l; int e; self int x; self string name; this string seen; int a[int,"
            + " string];\n");
    text.append("BEGIN { this->n = 0; this->t = timestamp; this->w = walltimestamp; }\n");
    long n = 0;
    long even = 0;
    long sum = 0;
    long x = 0;
    long high = 0;
    long low = 0;
    long same = 0;
    for (int i = 1; i <= CLAUSES; i++) {
      text.append("BEGIN");
      switch (i % 8) {
        case 0 -> {
          n += i;
          text.append("{ this->n += %d; printf(\"%%d %%s\\n\", this->n, ".formatted(i));
          text.append("strjoin(\"a\", lltostr(%d))); }".formatted(i));
          expected.append(n).append(" a").append(i).append('\n');
        }
        case 1 -> {
          text.append(
              "/this->n %% 16 == 0/ { @c[\"even\"] = count(); @s = sum(%d); }".formatted(i));
          even += n % 16 == 0 ? 1 : 0;
          sum += n % 16 == 0 ? i : 0;
        }
        case 2 -> {
          x++;
          text.append("{ self->x = self->x + 1; a[%d, \"k\"] = self->x; }".formatted(i));
        }
        case 3 -> {
          text.append(
              "{ if (this->n > 500000) { h = h + 1; } else { l = l + a[%d, \"k\"]; } }"
                  .formatted(i - 1));
          high += n > 500_000 ? 1 : 0;
          low += n > 500_000 ? 0 : x;
        }
        case 4 -> {
          same++;
          text.append("/timestamp == this->t && walltimestamp == this->w/ { e = e + 1; }");
        }
        case 5 ->
            text.append(
                "{ self->name = strjoin(\"n\", lltostr(%d)); this->seen = \"s%d\"; }"
                    .formatted(i, i));
        case 6 -> {
          text.append("{ printf(\"%s %s\\n\", self->name, this->seen); }");
          expected.append('n').append(i - 1).append(" s").append(i - 1).append('\n');
        }
        default -> {
          text.append(
              "{ this->v%d = %d; }\nBEGIN { printf(\"%%d\\n\", this->v%d + this->n); }"
                  .formatted(i, i, i));
          expected.append(i + n).append('\n');
        }
      }
      text.append('\n');
    }
    text.append("BEGIN { printf(\"%d %d %d %d\\n\", self->x, h, l, e); exit(7); }\n");
    text.append("BEGIN { printf(\"not reached\\n\"); }\n");
    text.append("END { printa(\"%s %@d\\n\", @c); printa(\"%@d\\n\", @s); }\n");
    expected.append("%d %d %d %d\n".formatted(x, high, low, same));
    expected.append("even %d\n%d\n\n".formatted(even, sum));

    DtraceCommand.Result result = run(engine, text.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo(expected.toString());
    assertThat(result.status()).isEqualTo(7);
  }

  /** A clause that faults is left, wherever it is; ERROR fires each time and the next clause runs. */
  @ParameterizedTest
  @ValueSource(strings = {"interp", "bpf"})
  void faultsOccurAnywhere(String engine) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("int zero; int faults; int after; int wrong; int last;\n");
    text.append("ERROR { faults++; last = arg1; }\n");
    text.append("ERROR /arg4 != 4/ { wrong++; }\n");
    for (int i = 0; i < CLAUSES / 2; i++) {
      text.append("BEGIN { this->i = %d; trace(this->i / zero); wrong++; }\n".formatted(i));
      text.append("BEGIN /this->i == %d/ { after++; }\n".formatted(i));
    }
    // The EPIDs of BEGIN's clauses follow those of the two of ERROR.
    text.append("BEGIN { printf(\"%d %d %d %d\\n\", faults, after, wrong, last); exit(0); }\n");

    DtraceCommand.Result result = run(engine, text.toString(), "-xbufsize=16m");

    assertThat(result.out()).isEqualTo("2048 2048 0 4097\n\n");
    assertThat(result.err().lines().filter(l -> l.contains("divide-by-zero"))).hasSize(2048);
  }

  /** exit() ends the firing: no clause behind it runs, in whichever program it is. */
  @ParameterizedTest
  @ValueSource(strings = {"interp", "bpf"})
  void exitEndsTheFiring(String engine) throws IOException {
    StringBuilder text = new StringBuilder("int n;\n");
    for (int i = 0; i < CLAUSES; i++) {
      text.append("BEGIN { n++; @[%d] = count(); }\n".formatted(i % 7));
      if (i == 3000) {
        text.append("BEGIN /n == 3001/ { exit(3); }\n");
      }
    }
    text.append("END { printf(\"%d\\n\", n); clear(@); trunc(@); }\n");

    DtraceCommand.Result result = run(engine, text.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("3001\n\n");
    assertThat(result.status()).isEqualTo(3);
  }

  /** What no division makes small enough is refused in one line that says where it is. */
  @Test
  @LiveKernel
  void aClauseCanBeTooLarge() throws IOException {
    StringBuilder text = new StringBuilder("string s; int g;\n");
    text.append("BEGIN { g = 1; }\n");
    text.append("BEGIN\n{\n");
    text.append("@[s, g] = count();\n".repeat(2000));
    text.append("}\nBEGIN { exit(0); }\n");

    DtraceCommand.Result result = run("bpf", text.toString());

    assertThat(result.err())
        .isEqualTo(
            "dtrace: could not enable tracing: the clause on BEGIN at line 3 is too large for this"
                + " kernel's BPF verifier\n");
    assertThat(result.status()).isEqualTo(1);
  }

  /** 4,096 clauses over 64 system calls, most of which the command never makes. */
  @Test
  @LiveKernel
  void manyProbes() throws IOException {
    String[] calls = CALLS;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CLAUSES; i++) {
      String call = calls[i % calls.length];
      text.append("syscall::").append(call).append(":entry /pid == $target/ ");
      text.append("{ @[probefunc, %d] = count(); }\n".formatted(i));
    }
    text.append("END { printa(\"%s %d %@d\\n\", @); }\n");

    DtraceCommand.Result result = run("bpf", text.toString(), "-c", "/bin/true");

    assertThat(result.err()).isEmpty();
    Map<String, Integer> clauses = new HashMap<>();
    Map<String, String> counts = new HashMap<>();
    result
        .out()
        .lines()
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          String[] words = line.split(" ");
          clauses.merge(words[0], 1, Integer::sum);
          assertThat(Integer.parseInt(words[1]) % calls.length)
              .isEqualTo(java.util.Arrays.asList(calls).indexOf(words[0]));
          assertThat(counts.merge(words[0], words[2], (a, b) -> a)).isEqualTo(words[2]);
        });
    assertThat(counts).containsEntry("exit_group", "1").containsKey("mmap");
    assertThat(clauses.values()).allMatch(n -> n == CLAUSES / calls.length);
  }

  /**
   * The same with string functions in every clause: what goes through a string is a function that the
   * kernel verifies once in each program, else these clauses would not fit.
   */
  @Test
  @LiveKernel
  void manyStrings() throws IOException {
    StringBuilder text = new StringBuilder("string z; int x; int n;\n");
    for (int i = 0; i < CLAUSES; i++) {
      text.append("syscall::").append(CALLS[i % CALLS.length]).append(":entry /pid == $target/ { ");
      text.append(
          switch (i / CALLS.length % 6) {
            case 0 -> "@[strjoin(probefunc, lltostr(%d))] = count();".formatted(i);
            case 1 -> "z = substr(strjoin(execname, probefunc), 2, %d);".formatted(3 + i % 5);
            case 2 -> "x += index(strjoin(probefunc, execname), \"p%d\") + 1;".formatted(i % 7);
            case 3 -> "@u[toupper(probefunc), basename(\"/a/b%d\")] = count();".formatted(i % 9);
            case 4 -> "n += strrchr(probefunc, 'e') != NULL || strstr(probefunc, \"mm\") != NULL;";
            default -> "z = strjoin(strjoin(probefunc, \"/\"), dirname(\"/x/y%d\"));".formatted(i);
          });
      text.append(" }\n");
    }
    text.append("syscall::exit_group:entry /pid == $target/ { printf(\"%s %d\\n\", z, n > 0); }\n");
    text.append(
        "END { printa(\"%s %@d\\n\", @); trunc(@); printa(\"%s %s %@d\\n\", @u); trunc(@u); }\n");

    DtraceCommand.Result result = run("bpf", text.toString(), "-c", "/bin/true");

    assertThat(result.err()).isEmpty();
    // exit_group is the first of the calls: clauses 0, 64, 128, ...; z comes from 3904, 61 of them.
    assertThat(result.out()).startsWith("ueexit_ 1\n").contains("\nEXIT_GROUP b");
    for (int i = 0; i < CLAUSES; i += 6 * CALLS.length) {
      assertThat(result.out()).contains("\nexit_group" + i + " 1\n");
    }
  }
}
