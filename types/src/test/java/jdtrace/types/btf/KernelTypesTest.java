package jdtrace.types.btf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Facts that hold for every Linux kernel with BTF, asked of the one below us. */
class KernelTypesTest {
  private static final KernelTypes KERNEL = KernelTypes.in(new File("/sys/kernel/btf"));

  @BeforeAll
  static void kernelHasBtf() {
    Assumptions.assumeTrue(KERNEL.isPresent(), "this kernel has no BTF");
  }

  @Test
  void taskStruct() {
    Type.Struct task = struct("task_struct");
    assertThat(task.displayName()).isEqualTo("struct task_struct");
    assertThat(member(task, "pid").type().displayName()).isEqualTo("pid_t");
    assertThat(Types.resolve(member(task, "pid").type())).isSameAs(Types.INT);
    assertThat(member(task, "comm").type()).isEqualTo(new Type.Array(Types.CHAR, 16));
    assertThat(member(task, "group_leader").type())
        .isInstanceOfSatisfying(Type.Pointer.class, p -> assertThat(p.target()).isSameAs(task));
    assertThat(KERNEL.memberOffsetBytes("task_struct", "pid"))
        .hasValue(member(task, "pid").byteOffset());
    assertThat(KERNEL.memberOffsetBytes("task_struct", "no_such_member")).isEmpty();
    int se = member(task, "se").byteOffset();
    Type.Struct entity = struct("sched_entity");
    assertThat(KERNEL.memberOffsetBytes("task_struct", "se.sum_exec_runtime"))
        .hasValue(se + member(entity, "sum_exec_runtime").byteOffset());
  }

  @Test
  void integersAreThoseOfD() {
    assertThat(KERNEL.named(null, "long unsigned int")).containsSame(Types.ULONG);
    assertThat(KERNEL.named(null, "char")).containsSame(Types.CHAR);
    assertThat(KERNEL.named(null, "unsigned char")).containsSame(Types.UCHAR);
    assertThat(KERNEL.named(null, "_Bool")).containsSame(Types.BOOL);
    assertThat(KERNEL.named("vmlinux", "u64").map(Types::resolve)).containsSame(Types.ULONG_LONG);
    assertThat(KERNEL.named(null, "size_t").map(Types::resolve)).containsSame(Types.ULONG);
    assertThat(KERNEL.named(null, "no_such_type")).isEmpty();
  }

  @Test
  void functionsAndVariables() {
    BtfFunction read = KERNEL.prototype(null, "vfs_read").orElseThrow();
    assertThat(read.parameterNames()).containsExactly("file", "buf", "count", "pos");
    assertThat(read.type().parameters().get(0).displayName()).isEqualTo("struct file *");
    assertThat(read.type().result().displayName()).isEqualTo("ssize_t");
    assertThat(KERNEL.typeId(null, BtfKind.FUNC, "vfs_read")).isEqualTo(read.id());
    assertThat(KERNEL.function(null, "no_such_function")).isEmpty();
    BtfVariable queues = KERNEL.variablePlace(null, "runqueues").orElseThrow();
    assertThat(queues.isPerCpu()).isTrue();
    assertThat(queues.type().displayName()).isEqualTo("struct rq");
  }

  @Test
  void tracepoints() {
    BtfFunction exit = KERNEL.tracepoint(null, "sys_exit").orElseThrow();
    assertThat(exit.id()).isEqualTo(KERNEL.typeId(null, BtfKind.TYPEDEF, "btf_trace_sys_exit"));
    assertThat(exit.type().parameters())
        .extracting(Type::displayName)
        .containsExactly("struct pt_regs *", "long");
    assertThat(exit.parameterNames()).containsExactly("regs", "ret");
    assertThat(KERNEL.tracepoint(null, "no_such_tracepoint")).isEmpty();
    for (String name : KERNEL.tracepoints(null)) {
      assertThat(KERNEL.tracepoint("vmlinux", name)).as(name).isPresent();
    }
  }

  @Test
  void enumerators() {
    assertThat(KERNEL.enumerator("PIDTYPE_PID")).contains(0L);
    assertThat(KERNEL.enumerator("BPF_PROG_TYPE_KPROBE")).contains(2L);
    assertThat(KERNEL.enumerator("NO_SUCH_ENUMERATOR")).isEmpty();
    assertThat(KERNEL.tagged(null, Type.TagKind.ENUM, "pid_type"))
        .hasValueSatisfying(t ->
            assertThat(((Type.Enum) t).enumerators())
                .contains(new Type.Enumerator("PIDTYPE_TGID", 1)));
  }

  @Test
  void namesOfAKind() {
    List<String> reads = KERNEL.names(null, BtfKind.FUNC, "vfs_rea?");
    assertThat(reads).contains("vfs_read");
    assertThat(KERNEL.tracepoints(null)).contains("sys_enter", "sched_switch");
    assertThat(KERNEL.typeId(null, BtfKind.TYPEDEF, "btf_trace_sys_enter")).isPositive();
  }

  @Test
  void sameIdIsSameType() {
    Type.Struct task = struct("task_struct");
    assertThat(struct("task_struct")).isSameAs(task);
    assertThat(KERNEL.reference(task))
        .contains(new BtfReference("vmlinux", KERNEL.typeId(null, BtfKind.STRUCT, "task_struct")));
    assertThat(KERNEL.reference(new Type.Struct("x", false, 0, List::of))).isEmpty();
  }

  @Test
  void everyStructureAndEnumerationInflates() {
    for (String tag : KERNEL.names(null, BtfKind.STRUCT, "*")) {
      for (Type.Member m : struct(tag).members()) {
        assertThat(m.type().displayName()).isNotNull();
      }
    }
    for (String name : KERNEL.names(null, BtfKind.FUNC, "*")) {
      assertThat(KERNEL.function(null, name)).isPresent();
    }
  }

  @Test
  void aKernelWithoutBtfKnowsNothing() {
    try (KernelTypes none = KernelTypes.in(new File("/nonexistent"))) {
      assertThat(none.isPresent()).isFalse();
      assertThat(none.named(null, "int")).isEmpty();
      assertThat(none.enumerator("A")).isEmpty();
      assertThat(none.modules()).isEmpty();
      assertThat(none.names(null, BtfKind.FUNC, "*")).isEmpty();
      assertThat(((TypeCatalog) none).function("m", "f")).isEmpty();
    }
  }

  private static Type.Struct struct(String tag) {
    return (Type.Struct) KERNEL.tagged(null, Type.TagKind.STRUCT, tag).orElseThrow();
  }

  private static Type.Member member(Type.Struct struct, String name) {
    for (Type.Member m : struct.members()) {
      if (m.name().equals(name)) {
        return m;
      }
      if (m.name().isEmpty() && m.type() instanceof Type.Struct inner) {
        for (Type.Member n : inner.members()) {
          if (n.name().equals(name)) {
            return new Type.Member(n.name(), n.type(), m.bitOffset() + n.bitOffset(), n.bitSize());
          }
        }
      }
    }
    throw new AssertionError(struct + " has no " + name);
  }
}
