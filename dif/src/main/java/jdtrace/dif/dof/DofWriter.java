package jdtrace.dif.dof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdtrace.dif.dof.DofException.Rule;

/**
 * Writes a DOF file in its canonical layout: header, section headers, loadable sections, then the
 * others, each group in order of index and packed as its alignments allow, gaps and padding zero.
 * What it writes, {@link DofReader} reads back as an equal model.
 */
public final class DofWriter {
  private final DofFile file;
  private final ByteOrder order;
  private final boolean version1;

  private DofWriter(DofFile file) {
    this.file = file;
    this.order = file.identification().bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    this.version1 = file.identification().version() == 1;
  }

  /**
   * The bytes of a file.
   *
   * @throws DofException when a link, string or index of the model is bad, or it exceeds a limit
   */
  public static byte[] write(DofFile file) throws DofException {
    new CheckLinks(file, _ -> DofException.NO_OFFSET).check();
    return new DofWriter(file).write();
  }

  private byte[] write() throws DofException {
    identification();
    int count = file.sections().size();
    long[] offsets = new long[count];
    long end = DofLayout.HEADER_BYTES + (long) count * DofLayout.SECTION_HEADER_BYTES;
    end = place(offsets, end, true);
    final long loadBytes = end;
    if (loadBytes > DofLayout.MAX_LOAD_BYTES) {
      throw new DofException(
          Rule.LIMIT,
          DofException.NO_SECTION,
          null,
          DofException.NO_OFFSET,
          loadBytes + " loadable bytes are more than " + DofLayout.MAX_LOAD_BYTES);
    }
    end = place(offsets, end, false);
    if (end > Integer.MAX_VALUE) {
      throw new DofException(
          Rule.LIMIT, DofException.NO_SECTION, null, DofException.NO_OFFSET, "more than 2 GiB");
    }
    ByteBuffer out = ByteBuffer.allocate((int) end).order(order);
    header(out, loadBytes);
    for (int i = 0; i < count; i++) {
      DofSection section = file.sections().get(i);
      int at = DofLayout.HEADER_BYTES + i * DofLayout.SECTION_HEADER_BYTES;
      out.putInt(at, number(section))
          .putInt(at + 4, alignment(section))
          .putInt(at + 8, section.load() ? DofLayout.FLAG_LOAD : 0)
          .putInt(at + 12, entryBytes(section))
          .putLong(at + 16, offsets[i])
          .putLong(at + 24, size(section));
      out.position((int) offsets[i]);
      content(out, section);
    }
    return out.array();
  }

  private long place(long[] offsets, long start, boolean load) {
    long end = start;
    for (int i = 0; i < offsets.length; i++) {
      DofSection section = file.sections().get(i);
      if (section.load() == load) {
        long alignment = alignment(section);
        offsets[i] = end + alignment - 1 & -alignment;
        end = offsets[i] + size(section);
      }
    }
    return end;
  }

  private void identification() throws DofException {
    DofFile.Identification id = file.identification();
    if (id.version() < 1
        || id.version() > DofLayout.MAX_VERSION
        || !isRegisterCount(id.integerRegisters())
        || !isRegisterCount(id.tupleRegisters())) {
      throw new DofException(
          Rule.IDENTIFICATION,
          DofException.NO_SECTION,
          null,
          DofException.NO_OFFSET,
          id.toString());
    }
  }

  private static boolean isRegisterCount(int count) {
    return count >= 0 && count <= DofLayout.MAX_REGISTERS;
  }

  private void header(ByteBuffer out, long loadBytes) {
    DofFile.Identification id = file.identification();
    ByteBuffer magic = out.duplicate().order(ByteOrder.BIG_ENDIAN);
    magic.putInt(0, DofLayout.MAGIC);
    out.put(DofLayout.MODEL, (byte) (id.lp64() ? DofLayout.LP64 : DofLayout.ILP32))
        .put(DofLayout.ORDER, (byte) (id.bigEndian() ? DofLayout.BIG : DofLayout.LITTLE))
        .put(DofLayout.VERSION, (byte) id.version())
        .put(DofLayout.DIF_VERSION, (byte) DofLayout.DIF_VERSION_2)
        .put(DofLayout.INTEGER_REGISTERS, (byte) id.integerRegisters())
        .put(DofLayout.TUPLE_REGISTERS, (byte) id.tupleRegisters())
        .putInt(DofLayout.HEADER_SIZE, DofLayout.HEADER_BYTES)
        .putInt(DofLayout.SECTION_SIZE, DofLayout.SECTION_HEADER_BYTES)
        .putInt(DofLayout.SECTION_COUNT, file.sections().size())
        .putLong(DofLayout.SECTION_OFFSET, DofLayout.HEADER_BYTES)
        .putLong(DofLayout.LOAD_SIZE, loadBytes)
        .putLong(DofLayout.FILE_SIZE, out.capacity());
  }

  private static int number(DofSection section) {
    return section instanceof DofSection.Plain p ? p.number() : section.type().number();
  }

  private static int alignment(DofSection section) {
    return section instanceof DofSection.Plain p ? p.alignment() : section.type().alignment();
  }

  private static int entryBytes(DofSection section) {
    return section instanceof DofSection.Plain p ? p.entryBytes() : section.type().entryBytes();
  }

  private long size(DofSection section) {
    return switch (section) {
      case DofSection.Plain s -> s.bytes().size();
      case DofSection.Strings s -> s.bytes().size();
      case DofSection.ProbeArguments s -> s.indices().size();
      case DofSection.Actions s -> table(s, s.entries().size());
      case DofSection.ObjectHeader s ->
          DofLayout.OBJECT_HEADER_BYTES + (long) Integer.BYTES * s.links().size();
      case DofSection.Text s -> table(s, s.words().size());
      case DofSection.Variables s -> table(s, s.entries().size());
      case DofSection.Relocations s -> table(s, s.entries().size());
      case DofSection.Types s -> table(s, s.entries().size());
      case DofSection.Options s -> table(s, s.entries().size());
      case DofSection.Probes s -> table(s, s.entries().size());
      case DofSection.Offsets s -> table(s, s.offsets().size());
      case DofSection.Integers s -> table(s, s.values().size());
      case DofSection.TranslatorReferences s -> table(s, s.entries().size());
      case DofSection.TranslatorMembers s -> table(s, s.entries().size());
      case DofSection.ProviderExport s -> table(s, s.links().size());
      case DofSection.Provider _ ->
          version1 ? DofLayout.PROVIDER_BYTES_1 : DofLayout.PROVIDER_BYTES;
      case DofSection.Ecb _,
          DofSection.Probe _,
          DofSection.RelocationHeader _,
          DofSection.Translator _ ->
          section.type().fixedBytes();
    };
  }

  private static long table(DofSection section, int entries) {
    return (long) section.type().entryBytes() * entries;
  }

  private void content(ByteBuffer out, DofSection section) {
    switch (section) {
      case DofSection.Plain s -> out.put(s.bytes().toByteArray());
      case DofSection.Strings s -> out.put(s.bytes().toByteArray());
      case DofSection.ProbeArguments s -> out.put(s.indices().toByteArray());
      case DofSection.Ecb s ->
          out.putInt(s.probe())
              .putInt(s.predicate())
              .putInt(s.actions())
              .putInt(0)
              .putLong(s.argument());
      case DofSection.Probe s ->
          ints(out, s.strings(), s.provider(), s.module(), s.function(), s.name(), s.id());
      case DofSection.Actions s -> {
        for (DofSection.ActionEntry a : s.entries()) {
          ints(out, a.object(), a.strings(), a.kind(), a.tuple());
          out.putLong(a.argument()).putLong(a.userArgument());
        }
      }
      case DofSection.ObjectHeader s -> {
        type(out, s.returnType());
        s.links().forEach(out::putInt);
      }
      case DofSection.Text s -> s.words().forEach(out::putInt);
      case DofSection.Variables s -> {
        for (DofSection.VariableEntry v : s.entries()) {
          ints(out, v.name(), v.id());
          out.put((byte) v.kind()).put((byte) v.scope()).putShort((short) v.flags());
          type(out, v.variableType());
        }
      }
      case DofSection.Relocations s -> {
        for (DofSection.Relocation r : s.entries()) {
          ints(out, r.name(), r.type());
          out.putLong(r.offset()).putLong(r.data());
        }
      }
      case DofSection.Types s -> s.entries().forEach(t -> type(out, t));
      case DofSection.RelocationHeader s -> ints(out, s.strings(), s.relocations(), s.target());
      case DofSection.Options s -> {
        for (DofSection.OptionEntry o : s.entries()) {
          ints(out, o.option(), o.strings());
          out.putLong(o.value());
        }
      }
      case DofSection.Provider s -> provider(out, s);
      case DofSection.Probes s -> s.entries().forEach(p -> probe(out, p));
      case DofSection.Offsets s -> s.offsets().forEach(out::putInt);
      case DofSection.Integers s -> s.values().forEach(out::putLong);
      case DofSection.TranslatorReferences s -> {
        for (DofSection.TranslatorReference r : s.entries()) {
          ints(out, r.translator(), r.member(), r.argument());
        }
      }
      case DofSection.TranslatorMembers s -> {
        for (DofSection.TranslatorMember m : s.entries()) {
          ints(out, m.object(), m.name());
          type(out, m.memberType());
        }
      }
      case DofSection.Translator s ->
          ints(
              out,
              s.members(),
              s.strings(),
              s.inputs(),
              s.inputCount(),
              s.output(),
              s.attributes());
      case DofSection.ProviderExport s -> s.links().forEach(out::putInt);
    }
  }

  private void provider(ByteBuffer out, DofSection.Provider s) {
    int[] fields = {
      s.strings(),
      s.probes(),
      s.arguments(),
      s.offsets(),
      s.name(),
      s.providerAttributes(),
      s.moduleAttributes(),
      s.functionAttributes(),
      s.nameAttributes(),
      s.argumentAttributes(),
      s.enabledOffsets()
    };
    ints(out, version1 ? Arrays.copyOf(fields, fields.length - 1) : fields);
  }

  private static void probe(ByteBuffer out, DofSection.ProbeEntry p) {
    out.putLong(p.address());
    ints(
        out,
        p.function(),
        p.name(),
        p.nativeTypes(),
        p.translatedTypes(),
        p.argumentIndex(),
        p.offsetIndex());
    out.put((byte) p.nativeCount())
        .put((byte) p.translatedCount())
        .putShort((short) p.offsetCount())
        .putInt(p.enabledIndex())
        .putShort((short) p.enabledCount())
        .putShort((short) 0)
        .putInt(0);
  }

  private static void type(ByteBuffer out, DofSection.DofType type) {
    out.put((byte) type.kind())
        .put((byte) type.ctfKind())
        .put((byte) type.flags())
        .put((byte) 0)
        .putInt(type.bytes());
  }

  private static void ints(ByteBuffer out, int... values) {
    for (int value : values) {
      out.putInt(value);
    }
  }
}
