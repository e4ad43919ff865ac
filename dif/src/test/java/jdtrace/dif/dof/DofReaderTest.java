package jdtrace.dif.dof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jdtrace.dif.dof.DofException.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the format by a file that breaks it and nothing else. */
class DofReaderTest {
  private static final int NONE = DofSection.NONE;

  /** A statement: 0 strings, 1 description, 2 DIF, 3 object, 4 actions, 5 ECB, then options. */
  private static List<DofSection> statement() {
    List<DofSection> sections = new ArrayList<>();
    sections.add(new DofSection.Strings(ByteString.of("\0dtrace\0BEGIN\0%d\n\0")));
    sections.add(new DofSection.Probe(0, 1, 0, 0, 8, 0));
    sections.add(new DofSection.Text(List.of(0x23000000)));
    sections.add(new DofSection.ObjectHeader(new DofSection.DofType(0, 1, 0, 8), List.of(2)));
    sections.add(new DofSection.Actions(List.of(new DofSection.ActionEntry(3, 0, 3, 1, 14, 0))));
    sections.add(new DofSection.Ecb(1, 3, 4, 0));
    sections.add(new DofSection.Options(List.of(new DofSection.OptionEntry(12, NONE, 1))));
    return sections;
  }

  /** A provider: 0 strings, 1 probes, 2 arguments, 3 offsets, 4 is-enabled offsets, 5 provider. */
  private static List<DofSection> provider(DofSection.ProbeEntry... probes) {
    List<DofSection> sections = new ArrayList<>();
    sections.add(
        new DofSection.Strings(
            ByteString.of("\0prov\0main\0go\0int\0char *\0" + "x".repeat(200) + "\0")));
    sections.add(new DofSection.Probes(List.of(probes)));
    sections.add(new DofSection.ProbeArguments(ByteString.copyOf(new byte[] {0, 1, 2})));
    sections.add(new DofSection.Offsets(false, List.of(16, 32, 16)));
    sections.add(new DofSection.Offsets(true, List.of(8)));
    sections.add(new DofSection.Provider(0, 1, 2, 3, 1, 0, 0, 0, 0, 0, 4));
    return sections;
  }

  private static DofSection.ProbeEntry probe() {
    return new DofSection.ProbeEntry(0x1000, 6, 11, 14, 14, 0, 0, 2, 2, 2, 0, 1);
  }

  private static byte[] bytes(int version, List<DofSection> sections) {
    try {
      return DofWriter.write(
          new DofFile(new DofFile.Identification(true, false, version, 8, 8), sections));
    } catch (DofException e) {
      throw new AssertionError(e);
    }
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Where a section's header is. */
  private static int header(int section) {
    return DofLayout.HEADER_BYTES + section * DofLayout.SECTION_HEADER_BYTES;
  }

  private static int content(ByteBuffer file, int section) {
    return (int) file.getLong(header(section) + 16);
  }

  private record Damage(String what, Rule rule, int section, Consumer<ByteBuffer> change) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Damage header(String what, Rule rule, Consumer<ByteBuffer> change) {
    return new Damage(what, rule, DofException.NO_SECTION, change);
  }

  static Stream<Damage> damagedHeaders() {
    return Stream.of(
        header("magic", Rule.MAGIC, b -> b.put(0, (byte) 'E')),
        header("model", Rule.IDENTIFICATION, b -> b.put(4, (byte) 3)),
        header("order", Rule.IDENTIFICATION, b -> b.put(5, (byte) 0)),
        header("version 0", Rule.IDENTIFICATION, b -> b.put(6, (byte) 0)),
        header("version 4", Rule.IDENTIFICATION, b -> b.put(6, (byte) 4)),
        header("DIF version 1", Rule.IDENTIFICATION, b -> b.put(7, (byte) 1)),
        header("9 integer registers", Rule.IDENTIFICATION, b -> b.put(8, (byte) 9)),
        header("255 tuple registers", Rule.IDENTIFICATION, b -> b.put(9, (byte) -1)),
        header("reserved", Rule.IDENTIFICATION, b -> b.put(15, (byte) 1)),
        header("flags", Rule.HEADER, b -> b.putInt(16, 1)),
        header("header size", Rule.HEADER, b -> b.putInt(20, 63)),
        header("section size 0", Rule.HEADER, b -> b.putInt(24, 0)),
        header("section size 36", Rule.HEADER, b -> b.putInt(24, 36)),
        header("section size huge", Rule.SECTION_TABLE, b -> b.putInt(24, 0xffff_fff8)),
        header("section count", Rule.SECTION_TABLE, b -> b.putInt(28, -1)),
        header(
            "section table of more than 64 bits",
            Rule.SECTION_TABLE,
            b -> b.putInt(24, 0xffff_ffc0).putInt(28, 0xffd0_ffff)),
        header("section offset 68", Rule.HEADER, b -> b.putLong(32, 68)),
        header("section offset 0", Rule.HEADER, b -> b.putLong(32, 0)),
        header("section offset huge", Rule.HEADER, b -> b.putLong(32, 1L << 62)),
        header("load size 63", Rule.HEADER, b -> b.putLong(40, 63)),
        header("load size beyond the file", Rule.HEADER, b -> b.putLong(40, b.capacity() + 1)),
        header("load size negative", Rule.HEADER, b -> b.putLong(40, -8)),
        header("file size less", Rule.LENGTH, b -> b.putLong(48, b.capacity() - 1)),
        header("file size huge", Rule.LENGTH, b -> b.putLong(48, Long.MAX_VALUE)),
        header("padding", Rule.HEADER, b -> b.putLong(56, 1)));
  }

  static Stream<Damage> damagedSections() {
    return Stream.of(
        new Damage("unknown loadable", Rule.SECTION_TYPE, 6, b -> b.putInt(header(6), 27)),
        new Damage("not loadable", Rule.SECTION_FLAGS, 2, b -> b.putInt(header(2) + 8, 0)),
        new Damage("flag 2", Rule.SECTION_FLAGS, 2, b -> b.putInt(header(2) + 8, 3)),
        new Damage("align 0", Rule.SECTION_ALIGNMENT, 2, b -> b.putInt(header(2) + 4, 0)),
        new Damage("align 3", Rule.SECTION_ALIGNMENT, 2, b -> b.putInt(header(2) + 4, 3)),
        new Damage("align 8 for 4", Rule.SECTION_ALIGNMENT, 2, b -> b.putInt(header(2) + 4, 8)),
        new Damage("unaligned", Rule.SECTION_ALIGNMENT, 2, b -> b.putLong(header(2) + 16, 290)),
        new Damage("outside", Rule.SECTION_PLACE, 2, b -> b.putLong(header(2) + 16, 1 << 20)),
        new Damage("too large", Rule.SECTION_PLACE, 2, b -> b.putLong(header(2) + 24, 1L << 40)),
        new Damage("negative size", Rule.SECTION_PLACE, 2, b -> b.putLong(header(2) + 24, -4)),
        new Damage(
            "over another",
            Rule.SECTION_PLACE,
            1,
            b -> {
              b.putLong(header(1) + 16, 64);
              b.putLong(header(1) + 24, b.getLong(40) - 64);
            }),
        new Damage("size of an ECB", Rule.SECTION_SIZE, 5, b -> b.putLong(header(5) + 24, 16)),
        new Damage("size of DIF", Rule.SECTION_SIZE, 2, b -> b.putLong(header(2) + 24, 3)),
        new Damage("entry size", Rule.SECTION_SIZE, 4, b -> b.putInt(header(4) + 12, 24)),
        new Damage("object header", Rule.SECTION_SIZE, 3, b -> b.putLong(header(3) + 24, 4)),
        new Damage(
            "strings without an end",
            Rule.STRING,
            0,
            b -> b.put(content(b, 0) + (int) b.getLong(header(0) + 24) - 1, (byte) 'x')),
        new Damage("empty strings", Rule.STRING, 0, b -> b.putLong(header(0) + 24, 0)),
        new Damage("ECB without probe", Rule.LINK, 5, b -> b.putInt(content(b, 5), NONE)),
        new Damage("ECB of strings", Rule.LINK, 5, b -> b.putInt(content(b, 5), 0)),
        new Damage("ECB's predicate", Rule.LINK, 5, b -> b.putInt(content(b, 5) + 4, 2)),
        new Damage("ECB's actions", Rule.LINK, 5, b -> b.putInt(content(b, 5) + 8, 99)),
        new Damage("probe's strings", Rule.LINK, 1, b -> b.putInt(content(b, 1), 3)),
        new Damage("probe's name", Rule.STRING, 1, b -> b.putInt(content(b, 1) + 16, 18)),
        new Damage("object's text", Rule.LINK, 3, b -> b.putInt(content(b, 3) + 8, 6)),
        new Damage("object without text", Rule.LINK, 3, b -> b.putInt(content(b, 3) + 8, 0)),
        new Damage("return kind", Rule.VALUE, 3, b -> b.put(content(b, 3), (byte) 3)),
        new Damage("return flags", Rule.VALUE, 3, b -> b.put(content(b, 3) + 2, (byte) 4)),
        new Damage("action's object", Rule.LINK, 4, b -> b.putInt(content(b, 4), 1)),
        new Damage("printf's strings", Rule.LINK, 4, b -> b.putInt(content(b, 4) + 4, NONE)),
        new Damage("printf's format", Rule.STRING, 4, b -> b.putLong(content(b, 4) + 16, 18)),
        new Damage("format far away", Rule.STRING, 4, b -> b.putLong(content(b, 4) + 16, -1)),
        new Damage("empty format", Rule.STRING, 4, b -> b.putLong(content(b, 4) + 16, 0)),
        new Damage("option's strings", Rule.LINK, 6, b -> b.putInt(content(b, 6) + 4, 5)));
  }

  @ParameterizedTest
  @MethodSource({"damagedHeaders", "damagedSections"})
  void refusesWithRuleAndSection(Damage damage) {
    ByteBuffer file = buffer(bytes(1, statement()));
    damage.change.accept(file);
    DofException e = catchThrowableOfType(DofException.class, () -> DofReader.read(file.array()));
    assertThat(e).isNotNull();
    assertThat(e.rule()).as(e.getMessage()).isEqualTo(damage.rule);
    assertThat(e.section()).as(e.getMessage()).isEqualTo(damage.section);
    assertThat(e.offset()).isBetween(0L, (long) file.capacity());
  }

  static Stream<Arguments> badProbes() {
    return Stream.of(
        Arguments.of("no tracepoint", Rule.TRACEPOINT, entry(14, 14, 0, 0, 2, 2, 0, 0)),
        Arguments.of("same place twice", Rule.TRACEPOINT, entry(14, 14, 0, 0, 2, 2, 3, 1)),
        Arguments.of("offsets", Rule.RANGE, entry(14, 14, 0, 2, 2, 2, 2, 1)),
        Arguments.of("is-enabled offsets", Rule.RANGE, entry(14, 14, 0, 0, 2, 2, 2, 2)),
        Arguments.of("argument mapping", Rule.RANGE, entry(14, 14, 2, 0, 2, 2, 2, 1)),
        Arguments.of("native argument 2 of 2", Rule.RANGE, entry(14, 14, 1, 0, 2, 2, 2, 1)),
        Arguments.of("types behind the table", Rule.RANGE, entry(14, 14, 0, 0, 4, 2, 2, 1)),
        Arguments.of("a type of 200 bytes", Rule.STRING, entry(18, 14, 0, 0, 2, 2, 2, 1)),
        Arguments.of("types outside", Rule.STRING, entry(1000, 14, 0, 0, 2, 2, 2, 1)));
  }

  private static DofSection.ProbeEntry entry(
      int nativeTypes,
      int translatedTypes,
      int argumentIndex,
      int offsetIndex,
      int nativeCount,
      int translatedCount,
      int offsetCount,
      int enabledCount) {
    return new DofSection.ProbeEntry(
        0,
        6,
        11,
        nativeTypes,
        translatedTypes,
        argumentIndex,
        offsetIndex,
        nativeCount,
        translatedCount,
        offsetCount,
        0,
        enabledCount);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badProbes")
  void refusesProbes(String what, Rule rule, DofSection.ProbeEntry probe) {
    DofFile file = new DofFile(new DofFile.Identification(true, false, 2, 0, 0), provider(probe));
    DofException e = catchThrowableOfType(DofException.class, () -> DofWriter.write(file));
    assertThat(e).as(what).isNotNull();
    assertThat(e.rule()).as(e.getMessage()).isEqualTo(rule);
    assertThat(e.section()).isEqualTo(1);
  }

  @Test
  void readsAProvider() throws DofException {
    DofFile file = DofReader.read(bytes(2, provider(probe())));
    DofSection.Provider provider = (DofSection.Provider) file.section(5);
    assertThat(
            ((DofSection.Strings) file.section(provider.strings())).bytes().text(provider.name()))
        .isEqualTo("prov");
    assertThat(((DofSection.Probes) file.section(1)).entries()).containsExactly(probe());
  }

  @Test
  void version1HasNoIsEnabledProbes() {
    List<DofSection> sections = provider(entry(14, 14, 0, 0, 2, 2, 2, 0));
    DofFile file = new DofFile(new DofFile.Identification(true, false, 1, 0, 0), sections);
    DofException e = catchThrowableOfType(DofException.class, () -> DofWriter.write(file));
    assertThat(e.rule()).isEqualTo(Rule.VALUE);
  }

  @Test
  void oneProviderForAProbesSection() {
    List<DofSection> sections = provider(probe());
    sections.add(sections.get(5));
    DofFile file = new DofFile(new DofFile.Identification(true, false, 2, 0, 0), sections);
    DofException e = catchThrowableOfType(DofException.class, () -> DofWriter.write(file));
    assertThat(e.rule()).isEqualTo(Rule.LINK);
    assertThat(e).hasMessageContaining("have a provider already");
  }

  @Test
  void relocationsStayInTheirTarget() {
    for (long[] bad : new long[][] {{4, 0}, {16, 0}, {-8, 0}, {8, 1}}) {
      List<DofSection> sections = new ArrayList<>();
      sections.add(new DofSection.Strings(ByteString.of("\0sym\0")));
      sections.add(new DofSection.Integers(List.of(1L, 2L)));
      sections.add(
          new DofSection.Relocations(
              List.of(new DofSection.Relocation(bad[1] == 0 ? 1 : 9, 1, bad[0], 0))));
      sections.add(new DofSection.RelocationHeader(false, 0, 2, 1));
      DofFile file = new DofFile(DofFile.Identification.NATIVE, sections);
      DofException e = catchThrowableOfType(DofException.class, () -> DofWriter.write(file));
      assertThat(e.rule()).isEqualTo(bad[1] == 0 ? Rule.RELOCATION : Rule.STRING);
      assertThat(e.section()).isEqualTo(3);
    }
  }

  @Test
  void unknownSectionsThatAreNotLoadedAreKept() throws DofException {
    List<DofSection> sections = statement();
    sections.add(new DofSection.Plain(0x12345, 16, false, 3, ByteString.of("anything")));
    DofFile file = DofReader.read(bytes(1, sections));
    assertThat(file.sections()).isEqualTo(sections);
  }

  @Test
  void bothByteOrders() throws DofException {
    DofFile.Identification big = new DofFile.Identification(false, true, 1, 1, 2);
    byte[] bytes = DofWriter.write(new DofFile(big, statement()));
    assertThat(bytes).startsWith(0x7f, 'D', 'O', 'F', 1, 2, 1, 2, 1, 2);
    assertThat(ByteBuffer.wrap(bytes).getInt(28)).isEqualTo(7);
    assertThat(DofReader.read(bytes).identification()).isEqualTo(big);
  }

  /** Many sections that all link one large table: the work must not be their product. */
  @Test
  void costsTheSumNotTheProduct() throws DofException {
    List<DofSection> sections = new ArrayList<>();
    sections.add(new DofSection.Strings(ByteString.of("\0".repeat(500_000))));
    sections.add(new DofSection.Integers(List.of(1L)));
    List<DofSection.Relocation> relocations = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      relocations.add(new DofSection.Relocation(i, 1, 0, 0));
    }
    sections.add(new DofSection.Relocations(relocations));
    for (int i = 0; i < 50_000; i++) {
      sections.add(new DofSection.RelocationHeader(false, 0, 2, 1));
    }
    byte[] bytes = bytes(1, sections);
    long start = System.nanoTime();
    assertThat(DofReader.read(bytes).sections()).hasSize(sections.size());
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }
}
