package jdtrace.types.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.types.Type;
import jdtrace.types.TypeFormatException;
import jdtrace.types.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Split BTF: a module's types go on where those of vmlinux end. */
class BtfModulesTest {
  @TempDir Path directory;
  private final BlobWriter core = new BlobWriter();
  private BlobWriter module;
  private int integer;
  private int task;

  @BeforeEach
  void write() throws IOException {
    integer = core.integer("int", 4, 1);
    task = core.struct(BtfKind.STRUCT, false, "task", 4, core.string("pid"), integer, 0);
    core.refer(BtfKind.FWD, "device", 0);
    core.record(BtfKind.FUNC_PROTO, false, 0, "", integer);
    core.refer(BtfKind.FUNC, "schedule", core.lastId());
    Files.write(directory.resolve("vmlinux"), core.bytes());

    module = new BlobWriter(core.nextId(), core.endString());
    int device =
        module.struct(
            BtfKind.STRUCT,
            false,
            "device",
            8,
            module.string("owner"),
            task,
            0,
            core.string("pid"),
            integer,
            32);
    int p = module.refer(BtfKind.PTR, "", device);
    int proto = module.record(BtfKind.FUNC_PROTO, false, 1, "", integer, module.string("d"), p);
    module.refer(BtfKind.FUNC, "probe", proto);
    module.record(BtfKind.ENUM, false, 1, "state", 4, module.string("READY"), 5);
    int variable = module.record(BtfKind.VAR, false, 0, "devices", p, 1);
    module.record(BtfKind.DATASEC, false, 1, ".data..percpu", 64, variable, 32, 8);
    Files.write(directory.resolve("driver"), module.bytes());
    new File(directory.toFile(), "empty").createNewFile();
  }

  @Test
  void namesOfAModule() {
    try (KernelTypes kernel = KernelTypes.in(directory.toFile())) {
      assertThat(kernel.modules()).containsExactly("driver", "empty");
      Type.Struct device =
          (Type.Struct) kernel.tagged("driver", Type.TagKind.STRUCT, "device").orElseThrow();
      Type.Struct known =
          (Type.Struct) kernel.tagged(null, Type.TagKind.STRUCT, "task").orElseThrow();
      assertThat(device.members().get(0)).isEqualTo(new Type.Member("owner", known, 0, 0));
      assertThat(device.members().get(1)).isEqualTo(new Type.Member("pid", Types.INT, 32, 0));
      assertThat(kernel.reference(device)).contains(new BtfReference("driver", core.nextId()));
      assertThat(kernel.reference(known)).contains(new BtfReference("vmlinux", task));
      assertThat(kernel.tagged("driver", Type.TagKind.STRUCT, "task")).containsSame(known);
      assertThat(kernel.function("driver", "schedule")).isEmpty();
      assertThat(kernel.tagged("absent", Type.TagKind.STRUCT, "task")).isEmpty();
      assertThat(kernel.tagged("../vmlinux", Type.TagKind.STRUCT, "task")).isEmpty();
    }
  }

  @Test
  void modulesAreOpenedOnlyWhenNeeded() throws IOException {
    Files.write(directory.resolve("broken"), new byte[100]);
    try (KernelTypes kernel = KernelTypes.in(directory.toFile())) {
      assertThat(kernel.named(null, "int")).containsSame(Types.INT);
      assertThat(kernel.function(null, "schedule")).isPresent();
      assertThat(kernel.function("driver", "probe")).isPresent();
      assertThatThrownBy(() -> kernel.named(null, "absent"))
          .isInstanceOf(TypeFormatException.class)
          .hasMessage(directory.resolve("broken") + " is not BTF: its first bytes are 0");
    }
  }

  @Test
  void anyModule() throws IOException {
    Files.delete(directory.resolve("empty"));
    try (KernelTypes kernel = KernelTypes.in(directory.toFile())) {
      // Declared in the core, defined in a module: the definition wins.
      assertThat(kernel.tagged(null, Type.TagKind.STRUCT, "device"))
          .hasValueSatisfying(t -> assertThat(t).isInstanceOf(Type.Struct.class));
      assertThat(kernel.tagged("vmlinux", Type.TagKind.STRUCT, "device"))
          .contains(new Type.Forward(Type.TagKind.STRUCT, "device"));
      assertThat(kernel.enumerator("READY")).contains(5L);
      BtfFunction probe = kernel.prototype(null, "probe").orElseThrow();
      assertThat(probe.module()).isEqualTo("driver");
      assertThat(probe.parameterNames()).containsExactly("d");
      BtfVariable devices = kernel.variablePlace(null, "devices").orElseThrow();
      assertThat(devices.sectionOffset()).isEqualTo(32);
      assertThat(devices.isPerCpu()).isTrue();
      assertThat(kernel.names("driver", BtfKind.FUNC, "pr*")).containsExactly("probe");
      assertThat(kernel.typeId("driver", BtfKind.FUNC, "probe")).isEqualTo(probe.id());
      assertThat(kernel.named(null, "absent")).isEmpty();
      assertThat(kernel.named(null, "")).isEmpty();
      assertThat(kernel.named(null, "\u20ac")).isEmpty();
      assertThat(kernel.named(null, "int\0")).isEmpty();
    }
  }
}
