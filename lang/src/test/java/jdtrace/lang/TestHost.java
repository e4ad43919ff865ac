package jdtrace.lang;

import java.util.List;
import java.util.OptionalLong;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;

/**
 * A small world: {@code BEGIN} and {@code END} without arguments, {@code syscall::*:entry} with a
 * few, {@code none:::} that matches nothing, {@code mixed:::} whose probes differ.
 */
public class TestHost implements CompileHost {
  public TypeCatalog types = TypeCatalog.EMPTY;
  public CompileOptions options =
      new CompileOptions(false, false, false, true, false, false, null, 256);
  public List<Type> arguments =
      List.of(
          Types.INT,
          new Type.Pointer(Types.CHAR, true),
          Types.ULONG,
          new Type.Typedef("uint16_t", Types.USHORT));

  @Override
  public ProbeMatch match(ProbeDescription d) {
    List<Type> types =
        switch (d.provider()) {
          case "syscall" -> arguments;
          case "mixed" -> null;
          default -> List.of();
        };
    int count = d.provider().equals("none") ? 0 : 1;
    return new ProbeMatch(count, types, Attributes.STABLE_COMMON, Attributes.EVOLVING_COMMON);
  }

  @Override
  public ProbeDescription describe(long probeId) {
    return probeId == 1 ? new ProbeDescription("dtrace", "", "", "BEGIN") : null;
  }

  @Override
  public TypeCatalog types() {
    return types;
  }

  @Override
  public OptionalLong symbolAddress(String module, String name) {
    return name.equals("jiffies") ? OptionalLong.of(0xffff_ffff_8180_0000L) : OptionalLong.empty();
  }

  @Override
  public OptionalLong macro(String name) {
    return name.equals("target") ? OptionalLong.of(1234) : OptionalLong.empty();
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
    throw new IllegalArgumentException("Invalid option name");
  }

  @Override
  public CompileOptions options() {
    return options;
  }

  @Override
  public String nearestProbe(ProbeDescription description) {
    return null;
  }
}
