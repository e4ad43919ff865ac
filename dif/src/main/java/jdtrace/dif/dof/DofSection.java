package jdtrace.dif.dof;

import java.util.List;

/**
 * The content of a section. Links are indices of sections and strings are offsets into a linked
 * string table, both 32-bit and {@link #NONE} for none; unsigned 32-bit fields keep their bits in an
 * {@code int}.
 */
public sealed interface DofSection {
  /** The link or string that is none. */
  int NONE = 0xffff_ffff;

  /** Null for a type that the format does not define. */
  SectionType type();

  /** Whether the section belongs to the loadable part. */
  default boolean load() {
    return type().loadable();
  }

  /**
   * Bytes without structure: COMMENTS, SOURCE, UTSNAME, NONE, and types that the format does not
   * define, which are never loadable.
   *
   * @param number the type as the file has it
   * @param alignment a power of two
   * @param entryBytes as the file has it, 0 for none
   */
  record Plain(int number, int alignment, boolean load, int entryBytes, ByteString bytes)
      implements DofSection {
    /** An unloaded section without alignment and entries. */
    public Plain(int number, ByteString bytes) {
      this(number, 1, false, 0, bytes);
    }

    public Plain {
      SectionType known = SectionType.ofNumber(number);
      if (known == null ? load : known.loadable()) {
        throw new IllegalArgumentException("not a section of plain bytes: " + number);
      }
    }

    @Override
    public SectionType type() {
      return SectionType.ofNumber(number);
    }
  }

  /** ECBDESC: a probe description, what must hold, what to do. */
  record Ecb(int probe, int predicate, int actions, long argument) implements DofSection {
    @Override
    public SectionType type() {
      return SectionType.ECBDESC;
    }
  }

  /** PROBEDESC: four strings, and a probe's number (0 for none). */
  record Probe(int strings, int provider, int module, int function, int name, int id)
      implements DofSection {
    @Override
    public SectionType type() {
      return SectionType.PROBEDESC;
    }
  }

  /** ACTDESC. */
  record Actions(List<ActionEntry> entries) implements DofSection {
    public Actions {
      entries = List.copyOf(entries);
    }

    @Override
    public SectionType type() {
      return SectionType.ACTDESC;
    }
  }

  /**
   * One action (spec dif.md section 9).
   *
   * @param object link to a DIFOHDR
   * @param strings link to the STRTAB of a format
   * @param tuple how many actions before this one are its key, or as many belong to it
   * @param argument of the kind's own; for a format its string
   */
  record ActionEntry(
      int object, int strings, int kind, int tuple, long argument, long userArgument) {}

  /** DIFOHDR: the sections that make up a DIF object. */
  record ObjectHeader(DofType returnType, List<Integer> links) implements DofSection {
    public ObjectHeader {
      links = NumberList.copyOfInts(links);
    }

    @Override
    public SectionType type() {
      return SectionType.DIFOHDR;
    }
  }

  /** {@code dtrace_diftype}; {@code flags}: 1 by reference, 2 by user reference. */
  record DofType(int kind, int ctfKind, int flags, int bytes) {
    public static final int BY_REFERENCE = 1;
    public static final int BY_USER_REFERENCE = 2;
  }

  /** DIF: instructions. */
  record Text(List<Integer> words) implements DofSection {
    public Text {
      words = NumberList.copyOfInts(words);
    }

    @Override
    public SectionType type() {
      return SectionType.DIF;
    }
  }

  /** STRTAB: not empty, its last byte is NUL. */
  record Strings(ByteString bytes) implements DofSection {
    @Override
    public SectionType type() {
      return SectionType.STRTAB;
    }
  }

  /** VARTAB. */
  record Variables(List<VariableEntry> entries) implements DofSection {
    public Variables {
      entries = List.copyOf(entries);
    }

    @Override
    public SectionType type() {
      return SectionType.VARTAB;
    }
  }

  /** {@code dtrace_difv}; {@code flags}: 1 referenced, 2 modified. */
  record VariableEntry(int name, int id, int kind, int scope, int flags, DofType variableType) {}

  /** RELTAB. */
  record Relocations(List<Relocation> entries) implements DofSection {
    public Relocations {
      entries = List.copyOf(entries);
    }

    @Override
    public SectionType type() {
      return SectionType.RELTAB;
    }
  }

  /**
   * A place to be changed when the object is loaded.
   *
   * @param type 0 none, 1 plus the load base, 2 relative to the DOF
   * @param offset in the target section, a multiple of 8
   */
  record Relocation(int name, int type, long offset, long data) {}

  /** TYPTAB. */
  record Types(List<DofType> entries) implements DofSection {
    public Types {
      entries = List.copyOf(entries);
    }

    @Override
    public SectionType type() {
      return SectionType.TYPTAB;
    }
  }

  /** URELHDR and KRELHDR: relocations of a section, against user or kernel symbols. */
  record RelocationHeader(boolean kernel, int strings, int relocations, int target)
      implements DofSection {
    @Override
    public SectionType type() {
      return kernel ? SectionType.KRELHDR : SectionType.URELHDR;
    }
  }

  /** OPTDESC. */
  record Options(List<OptionEntry> entries) implements DofSection {
    public Options {
      entries = List.copyOf(entries);
    }

    @Override
    public SectionType type() {
      return SectionType.OPTDESC;
    }
  }

  /** An option by its number; with a string table, {@code value} is a string. */
  record OptionEntry(int option, int strings, long value) {}

  /**
   * PROVIDER.
   *
   * @param strings probes arguments offsets: links to STRTAB, PROBES, PRARGS, PROFFS
   * @param providerAttributes and the four after it: name, data and class in the upper three bytes
   * @param enabledOffsets link to PRENOFFS; here 0 is none
   */
  record Provider(
      int strings,
      int probes,
      int arguments,
      int offsets,
      int name,
      int providerAttributes,
      int moduleAttributes,
      int functionAttributes,
      int nameAttributes,
      int argumentAttributes,
      int enabledOffsets)
      implements DofSection {
    @Override
    public SectionType type() {
      return SectionType.PROVIDER;
    }
  }

  /** PROBES. */
  record Probes(List<ProbeEntry> entries) implements DofSection {
    public Probes {
      entries = List.copyOf(entries);
    }

    @Override
    public SectionType type() {
      return SectionType.PROBES;
    }
  }

  /**
   * One probe of a provider.
   *
   * @param address base of its tracepoints' offsets
   * @param nativeTypes first of {@code nativeCount} consecutive strings
   * @param translatedTypes first of {@code translatedCount} consecutive strings
   * @param argumentIndex first entry in PRARGS
   * @param offsetIndex first of {@code offsetCount} entries in PROFFS
   * @param enabledIndex first of {@code enabledCount} entries in PRENOFFS
   */
  record ProbeEntry(
      long address,
      int function,
      int name,
      int nativeTypes,
      int translatedTypes,
      int argumentIndex,
      int offsetIndex,
      int nativeCount,
      int translatedCount,
      int offsetCount,
      int enabledIndex,
      int enabledCount) {}

  /** PRARGS: which native argument each translated one comes from. */
  record ProbeArguments(ByteString indices) implements DofSection {
    @Override
    public SectionType type() {
      return SectionType.PRARGS;
    }
  }

  /** PROFFS, or PRENOFFS when {@code enabled}. */
  record Offsets(boolean enabled, List<Integer> offsets) implements DofSection {
    public Offsets {
      offsets = NumberList.copyOfInts(offsets);
    }

    @Override
    public SectionType type() {
      return enabled ? SectionType.PRENOFFS : SectionType.PROFFS;
    }
  }

  /** INTTAB. */
  record Integers(List<Long> values) implements DofSection {
    public Integers {
      values = NumberList.copyOfLongs(values);
    }

    @Override
    public SectionType type() {
      return SectionType.INTTAB;
    }
  }

  /** XLTAB. */
  record TranslatorReferences(List<TranslatorReference> entries) implements DofSection {
    public TranslatorReferences {
      entries = List.copyOf(entries);
    }

    @Override
    public SectionType type() {
      return SectionType.XLTAB;
    }
  }

  /** A member of a translator, as the DIF opcodes xlate and xlarg refer to it. */
  record TranslatorReference(int translator, int member, int argument) {}

  /** XLMEMBERS. */
  record TranslatorMembers(List<TranslatorMember> entries) implements DofSection {
    public TranslatorMembers {
      entries = List.copyOf(entries);
    }

    @Override
    public SectionType type() {
      return SectionType.XLMEMBERS;
    }
  }

  /** A member's expression; the name is in the string table of the translator. */
  record TranslatorMember(int object, int name, DofType memberType) {}

  /** XLIMPORT and XLEXPORT. */
  record Translator(
      boolean export,
      int members,
      int strings,
      int inputs,
      int inputCount,
      int output,
      int attributes)
      implements DofSection {
    @Override
    public SectionType type() {
      return export ? SectionType.XLEXPORT : SectionType.XLIMPORT;
    }
  }

  /** PREXPORT: a provider, then the translators it offers. */
  record ProviderExport(List<Integer> links) implements DofSection {
    public ProviderExport {
      links = NumberList.copyOfInts(links);
    }

    @Override
    public SectionType type() {
      return SectionType.PREXPORT;
    }
  }
}
