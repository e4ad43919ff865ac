package jdtrace.consumer.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.Action;
import jdtrace.dif.DifObject;
import jdtrace.dif.Statement;
import jdtrace.lang.CompileHost;
import jdtrace.lang.LibraryFiles;
import jdtrace.lang.Source;
import jdtrace.lang.compile.Compiler;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The system library compiles on kernels that differ: with the structures of 5.15 and with those of
 * 6.2, of each what the library reads.
 */
class OtherKernelsTest {
  private static final int CPU_OFFSET = 0x770;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyMemberCompiles(boolean old) {
    Host host = new Host(old);
    List<Statement> statements =
        host.compile("BEGIN { print(*curpsinfo); print(*curlwpsinfo); print(*curcpu); }");
    assertThat(statements).hasSize(1);
    assertThat(host.read).contains(old ? "task-cpu-5.15.d" : "task-cpu.d");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theCpuIsReadWhereItIs(boolean old) {
    Statement statement = new Host(old).compile("BEGIN { trace(curlwpsinfo->pr_onpro); }").get(0);
    DifObject object = ((Action.Trace) statement.actions().get(0)).value().object();
    assertThat(object.integers()).contains(old ? CPU_OFFSET : CPU_OFFSET + 16L);
  }

  /** A machine of another kernel. */
  private static final class Host implements CompileHost, LibraryFiles {
    final List<String> read = new ArrayList<>();
    private final Kernel kernel;

    Host(boolean old) {
      kernel = new Kernel(old);
    }

    List<Statement> compile(String text) {
      return new Compiler(this).compile(new Source(text, Source.Kind.NAME, null));
    }

    @Override
    public LibraryFiles libraries() {
      return this;
    }

    @Override
    public List<String> defining(String name) {
      return SystemLibrary.defining(name);
    }

    @Override
    public File system(String name) {
      read.add(name);
      return name.equals(SystemLibrary.TOPOLOGY)
          ? Topology.file(new int[1], new int[1])
          : SystemLibrary.file(name);
    }

    @Override
    public List<Directory> directories() {
      return List.of();
    }

    @Override
    public boolean hasMember(String path) {
      return switch (path) {
        case "task_struct.thread_info.cpu", "mm_struct.rss_stat[].count" -> !kernel.old;
        case "task_struct.cpu", "mm_rss_stat.count" -> kernel.old;
        default -> throw new AssertionError(path);
      };
    }

    @Override
    public ProbeMatch match(ProbeDescription description) {
      return new ProbeMatch(1, List.of(), Attributes.STABLE_COMMON, Attributes.STABLE_COMMON);
    }

    @Override
    public ProbeDescription describe(long probeId) {
      return null;
    }

    @Override
    public TypeCatalog types() {
      return kernel;
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

  /** The structures the library looks into; offsets are of no kernel but these two. */
  private static final class Kernel implements TypeCatalog {
    final boolean old;
    private final Map<String, Type.Struct> structs = new HashMap<>();

    Kernel(boolean old) {
      this.old = old;
      struct("upid", "nr", Types.INT);
      struct("pid", "numbers", new Type.Array(structs.get("upid"), 1));
      struct("tty_driver", "major", Types.INT, "minor_start", Types.INT);
      struct("tty_struct", "driver", to("tty_driver"), "index", Types.INT);
      struct(
          "signal_struct",
          "nr_threads",
          Types.INT,
          "pids",
          new Type.Array(to("pid"), 4),
          "tty",
          to("tty_struct"));
      struct("kuid", "val", Types.UINT);
      Type id = structs.get("kuid");
      struct("cred", "uid", id, "euid", id, "gid", id, "egid", id);
      struct("atomic", "counter", Types.LONG);
      struct("mm_rss_stat", "count", new Type.Array(structs.get("atomic"), 4));
      struct("percpu_counter", "lock", Types.INT, "count", Types.LONG);
      struct(
          "mm_struct",
          "task_size",
          Types.ULONG,
          "total_vm",
          Types.ULONG,
          "start_stack",
          Types.ULONG,
          "rss_stat",
          old ? structs.get("mm_rss_stat") : new Type.Array(structs.get("percpu_counter"), 4));
      struct("thread_info", "status", Types.INT, "cpu", Types.UINT);
      List<Type.Member> task = new ArrayList<>();
      add(task, 0, "tgid", Types.INT, "pid", Types.INT, "real_parent", to("task_struct"));
      add(task, 64, "signal", to("signal_struct"), "cred", to("cred"), "mm", to("mm_struct"));
      add(task, 128, "start_boottime", Types.ULONG, "utime", Types.ULONG, "stime", Types.ULONG);
      add(task, 192, "comm", new Type.Array(Types.CHAR, 16), "exit_code", Types.INT);
      add(task, 256, "exit_state", Types.INT, "__state", Types.UINT, "on_cpu", Types.INT);
      add(task, 320, "prio", Types.INT, "policy", Types.UINT, "nr_cpus_allowed", Types.INT);
      add(
          task,
          CPU_OFFSET,
          old ? "cpu" : "thread_info",
          old ? Types.UINT : structs.get("thread_info"));
      structs.put("task_struct", new Type.Struct("task_struct", false, 4096, () -> task));
    }

    private Type to(String tag) {
      return new Type.Pointer(() -> structs.get(tag), false);
    }

    private void struct(String tag, Object... members) {
      List<Type.Member> list = new ArrayList<>();
      add(list, 0, members);
      structs.put(tag, new Type.Struct(tag, false, 8 * members.length * 8, () -> list));
    }

    /** Members by name and type from an offset on, 16 bytes apart at least. */
    private static void add(List<Type.Member> members, int offset, Object... namesAndTypes) {
      int at = offset;
      for (int i = 0; i < namesAndTypes.length; i += 2) {
        Type type = (Type) namesAndTypes[i + 1];
        members.add(new Type.Member((String) namesAndTypes[i], type, 8 * at, 0));
        at += Math.max(16, type.size());
      }
    }

    @Override
    public Optional<Type> named(String module, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Type> tagged(String module, Type.TagKind kind, String tag) {
      return kind == Type.TagKind.STRUCT ? Optional.ofNullable(structs.get(tag)) : Optional.empty();
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
}
