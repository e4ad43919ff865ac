package jdtrace.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.types.Type;
import jdtrace.types.TypeFormatException;
import jdtrace.types.Types;
import jdtrace.types.btf.BtfKind;
import jdtrace.types.btf.KernelTypes;

/** Any bytes as a kernel's BTF: every name that it lists is looked up, and its type walked. */
public final class ReadBtf {
  private static final Path DIRECTORY = directory();
  private static final int MAX_NAMES = 50;
  private static final int MAX_DEPTH = 6;

  /** Types that may still be looked at: what they contain multiplies. */
  private int budget = 2000;

  private ReadBtf() {}

  private static Path directory() {
    try {
      Path directory = Files.createTempDirectory("jdtrace-fuzz");
      directory.toFile().deleteOnExit();
      new File(directory.toFile(), KernelTypes.CORE).deleteOnExit();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) {
    try {
      Files.write(DIRECTORY.resolve(KernelTypes.CORE), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (KernelTypes types = KernelTypes.in(DIRECTORY.toFile())) {
      new ReadBtf().read(types);
    } catch (TypeFormatException e) {
      if (e.getMessage() == null || e.getMessage().isEmpty()) {
        throw new AssertionError("an error that says nothing", e);
      }
    }
  }

  private void read(KernelTypes types) {
    if (!types.isPresent()) {
      return;
    }
    for (BtfKind kind : BtfKind.values()) {
      int count = 0;
      for (String name : types.names(KernelTypes.CORE, kind, "*")) {
        if (count++ == MAX_NAMES) {
          break;
        }
        types.named(null, name).ifPresent(t -> walk(t, 0));
        for (Type.TagKind tag : Type.TagKind.values()) {
          types.tagged(null, tag, name).ifPresent(t -> walk(t, 0));
        }
        types.function(null, name).ifPresent(t -> walk(t, 0));
        types.variable(null, name).ifPresent(t -> walk(t, 0));
        types.enumerator(name);
        types.prototype(null, name);
      }
    }
    types.tracepoints(KernelTypes.CORE);
  }

  private void walk(Type type, int depth) {
    if (depth > MAX_DEPTH || budget-- < 0) {
      return;
    }
    type.displayName();
    type.size();
    switch (Types.resolve(type)) {
      case Type.Pointer p -> walk(p.target(), depth + 1);
      case Type.Array a -> walk(a.element(), depth + 1);
      case Type.Struct s -> {
        for (Type.Member member : s.members()) {
          walk(member.type(), depth + 1);
        }
      }
      case Type.Enum e -> e.enumerators();
      case Type.Function f -> {
        walk(f.result(), depth + 1);
        f.parameters().forEach(p -> walk(p, depth + 1));
      }
      default -> {}
    }
  }
}
