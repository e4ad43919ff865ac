package jdtrace.dif.dof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.dof.DofException.Rule;
import jdtrace.dif.dof.DofReader.SectionHeader;

/** The content of one section; links are not followed here. */
final class ReadSection {
  /** Reads one entry of a table at the current place. */
  private interface Entry<T> {
    T read();
  }

  private final ByteBuffer in;
  private final SectionHeader header;
  private final int version;

  private ReadSection(ByteBuffer bytes, SectionHeader header, int version) {
    this.in = bytes;
    this.header = header;
    this.version = version;
  }

  static DofSection read(ByteBuffer bytes, SectionHeader header, int version) throws DofException {
    return new ReadSection(bytes, header, version).read();
  }

  private DofSection read() throws DofException {
    in.position(header.offset);
    SectionType type = header.type;
    if (type == null || !type.loadable()) {
      return new DofSection.Plain(
          header.number, header.alignment, header.load, header.entryBytes, bytes());
    }
    if (type.fixedBytes() >= 0) {
      size(type.fixedBytes());
    }
    return switch (type) {
      case ECBDESC -> {
        int probe = in.getInt();
        int predicate = in.getInt();
        int actions = in.getInt();
        in.getInt();
        yield new DofSection.Ecb(probe, predicate, actions, in.getLong());
      }
      case PROBEDESC ->
          new DofSection.Probe(
              in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt());
      case ACTDESC -> new DofSection.Actions(table(this::action));
      case DIFOHDR -> objectHeader();
      case DIF -> new DofSection.Text(ints());
      case STRTAB -> strings();
      case VARTAB -> new DofSection.Variables(table(this::variable));
      case RELTAB ->
          new DofSection.Relocations(
              table(() ->
                  new DofSection.Relocation(in.getInt(), in.getInt(), in.getLong(), in.getLong())));
      case TYPTAB -> new DofSection.Types(table(this::type));
      case URELHDR, KRELHDR ->
          new DofSection.RelocationHeader(
              type == SectionType.KRELHDR, in.getInt(), in.getInt(), in.getInt());
      case OPTDESC ->
          new DofSection.Options(
              table(() -> new DofSection.OptionEntry(in.getInt(), in.getInt(), in.getLong())));
      case PROVIDER -> provider();
      case PROBES -> new DofSection.Probes(table(this::probe));
      case PRARGS -> {
        entries(1);
        yield new DofSection.ProbeArguments(bytes());
      }
      case PROFFS -> new DofSection.Offsets(false, ints());
      case PRENOFFS -> new DofSection.Offsets(true, ints());
      case INTTAB -> {
        long[] values = new long[entries(Long.BYTES)];
        for (int i = 0; i < values.length; i++) {
          values[i] = in.getLong();
        }
        yield new DofSection.Integers(NumberList.ofLongs(values));
      }
      case XLTAB ->
          new DofSection.TranslatorReferences(
              table(
                  () -> new DofSection.TranslatorReference(in.getInt(), in.getInt(), in.getInt())));
      case XLMEMBERS ->
          new DofSection.TranslatorMembers(
              table(() -> new DofSection.TranslatorMember(in.getInt(), in.getInt(), type())));
      case XLIMPORT, XLEXPORT ->
          new DofSection.Translator(
              type == SectionType.XLEXPORT,
              in.getInt(),
              in.getInt(),
              in.getInt(),
              in.getInt(),
              in.getInt(),
              in.getInt());
      case PREXPORT -> new DofSection.ProviderExport(ints());
      case NONE, COMMENTS, SOURCE, UTSNAME -> throw new IllegalStateException(type.name());
    };
  }

  private DofSection.ActionEntry action() {
    return new DofSection.ActionEntry(
        in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getLong(), in.getLong());
  }

  private DofSection.VariableEntry variable() {
    int name = in.getInt();
    int id = in.getInt();
    int kind = in.get() & 0xff;
    int scope = in.get() & 0xff;
    int flags = in.getShort() & 0xffff;
    return new DofSection.VariableEntry(name, id, kind, scope, flags, type());
  }

  private DofSection.DofType type() {
    int kind = in.get() & 0xff;
    int ctfKind = in.get() & 0xff;
    int flags = in.get() & 0xff;
    in.get();
    return new DofSection.DofType(kind, ctfKind, flags, in.getInt());
  }

  private DofSection objectHeader() throws DofException {
    int links = header.size - DofLayout.OBJECT_HEADER_BYTES;
    if (links < 0 || links % Integer.BYTES != 0) {
      throw header.wrong(Rule.SECTION_SIZE, header.offset, header.size + " bytes");
    }
    return new DofSection.ObjectHeader(type(), ints(links / Integer.BYTES));
  }

  private DofSection strings() throws DofException {
    ByteString bytes = bytes();
    if (bytes.size() == 0 || bytes.at(bytes.size() - 1) != 0) {
      throw header.wrong(
          Rule.STRING, header.offset, "the string table does not end with a NUL byte");
    }
    return new DofSection.Strings(bytes);
  }

  private DofSection provider() throws DofException {
    boolean enabledOffsets = version > 1;
    size(enabledOffsets ? DofLayout.PROVIDER_BYTES : DofLayout.PROVIDER_BYTES_1);
    return new DofSection.Provider(
        in.getInt(),
        in.getInt(),
        in.getInt(),
        in.getInt(),
        in.getInt(),
        in.getInt(),
        in.getInt(),
        in.getInt(),
        in.getInt(),
        in.getInt(),
        enabledOffsets ? in.getInt() : 0);
  }

  /** In version 1 the fields of is-enabled tracepoints are padding. */
  private DofSection.ProbeEntry probe() {
    final long address = in.getLong();
    final int function = in.getInt();
    final int name = in.getInt();
    final int nativeTypes = in.getInt();
    final int translatedTypes = in.getInt();
    final int argumentIndex = in.getInt();
    final int offsetIndex = in.getInt();
    final int nativeCount = in.get() & 0xff;
    final int translatedCount = in.get() & 0xff;
    final int offsetCount = in.getShort() & 0xffff;
    final int enabledIndex = in.getInt();
    final int enabledCount = in.getShort() & 0xffff;
    in.getShort();
    in.getInt();
    return new DofSection.ProbeEntry(
        address,
        function,
        name,
        nativeTypes,
        translatedTypes,
        argumentIndex,
        offsetIndex,
        nativeCount,
        translatedCount,
        offsetCount,
        version > 1 ? enabledIndex : 0,
        version > 1 ? enabledCount : 0);
  }

  private <T> List<T> table(Entry<T> entry) throws DofException {
    int count = entries(header.type.entryBytes());
    List<T> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(entry.read());
    }
    return list;
  }

  private List<Integer> ints() throws DofException {
    return ints(entries(Integer.BYTES));
  }

  private List<Integer> ints(int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.getInt();
    }
    return NumberList.ofInts(values);
  }

  private ByteString bytes() {
    byte[] copy = new byte[header.size];
    in.get(copy);
    return ByteString.copyOf(copy);
  }

  /** How many entries a table has; its header may name their size or leave it 0. */
  private int entries(int bytes) throws DofException {
    if (header.entryBytes != bytes && header.entryBytes != 0) {
      throw header.wrong(
          Rule.SECTION_SIZE,
          header.offset,
          "entries of " + Integer.toUnsignedString(header.entryBytes) + " bytes, not " + bytes);
    }
    if (header.size % bytes != 0) {
      throw header.wrong(
          Rule.SECTION_SIZE,
          header.offset,
          header.size + " bytes are no multiple of the entries' " + bytes);
    }
    return header.size / bytes;
  }

  private void size(int bytes) throws DofException {
    if (header.size != bytes) {
      throw header.wrong(
          Rule.SECTION_SIZE, header.offset, header.size + " bytes instead of " + bytes);
    }
  }
}
