package jdtrace.dif.dof;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import jdtrace.dif.dof.DofException.Rule;

/**
 * What sections say of each other: every link leads to a section of the right type, every string and
 * index into its table, every number is in its range (spec dof.md sections 1 and 2). Time is linear
 * in the size of the file: a table that many sections may link is looked at once ({@link
 * TableBounds}), and one that only one may link is.
 */
final class CheckLinks {
  /** Actions of one ECB (spec dif.md section 1). */
  private static final int MAX_ACTIONS = 16 << 10;

  private static final int MAX_BYTE = 0xff;
  private static final int MAX_FLAGS = 3;

  private final DofFile file;
  private final List<DofSection> sections;
  private final IntToLongFunction offsets;
  private final StringTables strings;
  private final TableBounds bounds;
  private final Set<Integer> ownedProbes = new HashSet<>();

  /** Index of the section being checked. */
  private int current;

  /** {@code offsets} gives the place of a section, for messages. */
  CheckLinks(DofFile file, IntToLongFunction offsets) {
    this.file = file;
    this.sections = file.sections();
    this.offsets = offsets;
    this.strings = new StringTables(sections);
    this.bounds = new TableBounds(sections);
  }

  void check() throws DofException {
    for (current = 0; current < sections.size(); current++) {
      section(sections.get(current));
    }
  }

  private void section(DofSection section) throws DofException {
    switch (section) {
      case DofSection.Ecb s -> {
        link(s.probe(), 0, SectionType.PROBEDESC);
        optional(s.predicate(), 4, SectionType.DIFOHDR);
        optional(s.actions(), 8, SectionType.ACTDESC);
      }
      case DofSection.Probe s -> {
        int table = link(s.strings(), 0, SectionType.STRTAB);
        string(table, s.provider(), 4);
        string(table, s.module(), 8);
        string(table, s.function(), 12);
        string(table, s.name(), 16);
      }
      case DofSection.Actions s -> actions(s);
      case DofSection.ObjectHeader s -> object(s);
      case DofSection.Variables s -> {
        int at = 0;
        for (DofSection.VariableEntry row : s.entries()) {
          range(row.kind(), 2, at + 8, "variable kind");
          range(row.scope(), 2, at + 9, "variable scope");
          range(row.flags(), MAX_FLAGS, at + 10, "variable flags");
          type(row.variableType(), at + 12);
          at += 24;
        }
      }
      case DofSection.Relocations s -> {
        int at = 0;
        for (DofSection.Relocation r : s.entries()) {
          range(r.type(), 2, at + 4, "relocation type");
          at += 24;
        }
      }
      case DofSection.Types s -> {
        int at = 0;
        for (DofSection.DofType t : s.entries()) {
          type(t, at);
          at += 8;
        }
      }
      case DofSection.RelocationHeader s -> relocations(s);
      case DofSection.Options s -> {
        int at = 0;
        for (DofSection.OptionEntry o : s.entries()) {
          if (o.strings() != DofSection.NONE) {
            string(link(o.strings(), at + 4, SectionType.STRTAB), o.value(), at + 8);
          }
          at += 16;
        }
      }
      case DofSection.Provider s -> provider(s);
      case DofSection.Probes s -> {
        int at = 0;
        for (DofSection.ProbeEntry p : s.entries()) {
          range(p.nativeCount(), MAX_BYTE, at + 32, "native argument count");
          range(p.translatedCount(), MAX_BYTE, at + 33, "argument count");
          range(p.offsetCount(), 0xffff, at + 34, "offset count");
          range(p.enabledCount(), 0xffff, at + 40, "is-enabled offset count");
          if (p.offsetCount() + p.enabledCount() == 0) {
            throw wrong(Rule.TRACEPOINT, at, "a probe without tracepoints");
          }
          at += 48;
        }
      }
      case DofSection.TranslatorReferences s -> {
        int at = 0;
        for (DofSection.TranslatorReference r : s.entries()) {
          reference(r, at);
          at += 12;
        }
      }
      case DofSection.TranslatorMembers s -> {
        int at = 0;
        for (DofSection.TranslatorMember m : s.entries()) {
          link(m.object(), at, SectionType.DIFOHDR);
          type(m.memberType(), at + 8);
          at += 16;
        }
      }
      case DofSection.Translator s -> translator(s);
      case DofSection.ProviderExport s -> {
        for (int i = 0; i < s.links().size(); i++) {
          link(s.links().get(i), 4 * i, i == 0 ? SectionType.PROVIDER : SectionType.XLEXPORT);
        }
        if (s.links().isEmpty()) {
          throw wrong(Rule.SECTION_SIZE, 0, "names no provider");
        }
      }
      case DofSection.Strings s -> {
        if (s.bytes().size() == 0 || s.bytes().at(s.bytes().size() - 1) != 0) {
          throw wrong(Rule.STRING, 0, "the string table does not end with a NUL byte");
        }
      }
      case DofSection.Plain s -> {
        if (Integer.bitCount(s.alignment()) != 1
            || s.alignment() < 0
            || s.alignment() > DofLayout.MAX_ALIGNMENT) {
          throw wrong(Rule.SECTION_ALIGNMENT, 0, "alignment " + s.alignment());
        }
      }
      case DofSection.Text _,
          DofSection.Integers _,
          DofSection.Offsets _,
          DofSection.ProbeArguments _ -> {}
    }
  }

  private void actions(DofSection.Actions s) throws DofException {
    if (s.entries().size() > MAX_ACTIONS) {
      throw wrong(Rule.LIMIT, 0, s.entries().size() + " actions, more than " + MAX_ACTIONS);
    }
    int at = 0;
    for (DofSection.ActionEntry a : s.entries()) {
      optional(a.object(), at, SectionType.DIFOHDR);
      if (a.strings() != DofSection.NONE || ActionKind.needsFormat(a.kind())) {
        int table = link(a.strings(), at + 4, SectionType.STRTAB);
        if (ActionKind.mayHaveFormat(a.kind())) {
          string(table, a.argument(), at + 16);
          if (strings.length(table, (int) a.argument()) == 0) {
            throw wrong(Rule.STRING, at + 16, "an empty format");
          }
        }
      }
      at += 32;
    }
  }

  /** An object links its tables; those of the first group at most once. */
  private void object(DofSection.ObjectHeader s) throws DofException {
    type(s.returnType(), 0);
    int seen = 0;
    for (int i = 0; i < s.links().size(); i++) {
      int at = DofLayout.OBJECT_HEADER_BYTES + 4 * i;
      int link = s.links().get(i);
      SectionType type = existing(link, at).type();
      int bit = type == null ? 0 : 1 << type.number();
      switch (type) {
        case DIF, INTTAB, STRTAB, VARTAB -> {
          if ((seen & bit) != 0) {
            throw wrong(Rule.LINK, at, "a second " + type);
          }
        }
        case RELTAB, TYPTAB, URELHDR, KRELHDR, XLTAB -> {
          // For the compiler.
        }
        case null, default ->
            throw wrong(Rule.LINK, at, "section " + link + " is no part of a DIF object");
      }
      seen |= bit;
    }
    if ((seen & 1 << SectionType.DIF.number()) == 0) {
      throw wrong(Rule.LINK, 0, "an object without instructions");
    }
    variableNames(s);
  }

  /** The names of an object's variables are in its own string table. */
  private void variableNames(DofSection.ObjectHeader s) throws DofException {
    int table = -1;
    int variables = -1;
    for (int link : s.links()) {
      switch (sections.get(link)) {
        case DofSection.Strings _ -> table = link;
        case DofSection.Variables _ -> variables = link;
        default -> {}
      }
    }
    if (variables >= 0 && bounds.entries(variables) > 0) {
      if (table < 0) {
        throw wrong(Rule.LINK, 0, "variables without a string table");
      }
      long last = bounds.largestString(variables);
      if (last >= strings.bytes(table)) {
        throw wrong(Rule.STRING, 0, "variable name at " + last + " of " + strings.bytes(table));
      }
    }
  }

  private void relocations(DofSection.RelocationHeader s) throws DofException {
    final int table = link(s.strings(), 0, SectionType.STRTAB);
    final int relocations = link(s.relocations(), 4, SectionType.RELTAB);
    long bytes = targetBytes(existing(s.target(), 8));
    if (bounds.entries(relocations) == 0) {
      return;
    }
    if (bounds.largestString(relocations) >= strings.bytes(table)) {
      throw wrong(Rule.STRING, 4, "a symbol's name is outside of the string table");
    }
    if (!bounds.aligned(relocations)) {
      throw wrong(Rule.RELOCATION, 4, "a relocation is not aligned to 8");
    }
    if (Long.compareUnsigned(bounds.largestOffset(relocations), bytes - Long.BYTES) > 0
        || bytes < Long.BYTES) {
      throw wrong(Rule.RELOCATION, 4, "a relocation is outside of its target");
    }
  }

  /** Bytes of a section that relocations may change. */
  private long targetBytes(DofSection section) throws DofException {
    return switch (section) {
      case DofSection.Integers s -> (long) Long.BYTES * s.values().size();
      case DofSection.Probes s -> 48L * s.entries().size();
      case DofSection.Text s -> (long) Integer.BYTES * s.words().size();
      default -> throw wrong(Rule.LINK, 8, "relocations of a section that has no addresses");
    };
  }

  private void provider(DofSection.Provider s) throws DofException {
    final int table = link(s.strings(), 0, SectionType.STRTAB);
    final int probes = link(s.probes(), 4, SectionType.PROBES);
    final int arguments = link(s.arguments(), 8, SectionType.PRARGS);
    final int offsets = link(s.offsets(), 12, SectionType.PROFFS);
    int enabled = -1;
    if (s.enabledOffsets() != 0 && s.enabledOffsets() != DofSection.NONE) {
      enabled = link(s.enabledOffsets(), 40, SectionType.PRENOFFS);
    }
    if (enabled >= 0 && file.identification().version() == 1) {
      throw wrong(Rule.VALUE, 40, "is-enabled offsets in version 1");
    }
    string(table, s.name(), 16);
    ProviderNames.check(strings, table, s.name(), this::wrongHere);
    if (!ownedProbes.add(probes)) {
      throw wrong(Rule.LINK, 4, "the probes of section " + probes + " have a provider already");
    }
    CheckProbes check = new CheckProbes(file, strings, bounds, table, arguments, offsets, enabled);
    check.check(
        (DofSection.Probes) sections.get(probes),
        (rule, at, what) ->
            new DofException(
                rule,
                probes,
                SectionType.PROBES,
                place(this.offsets.applyAsLong(probes), at),
                what));
  }

  private void reference(DofSection.TranslatorReference r, int at) throws DofException {
    DofSection target = existing(r.translator(), at);
    if (!(target instanceof DofSection.Translator t)) {
      throw wrong(Rule.LINK, at, "section " + r.translator() + " is no translator");
    }
    DofSection members = existing(t.members(), at);
    int count = members instanceof DofSection.TranslatorMembers m ? m.entries().size() : 0;
    if (Integer.compareUnsigned(r.member(), count) >= 0) {
      throw wrong(Rule.RANGE, at + 4, "member " + Integer.toUnsignedString(r.member()));
    }
  }

  private void translator(DofSection.Translator s) throws DofException {
    final int members = link(s.members(), 0, SectionType.XLMEMBERS);
    final int table = link(s.strings(), 4, SectionType.STRTAB);
    string(table, s.inputs(), 8);
    if (!strings.holds(table, s.inputs(), s.inputCount())) {
      throw wrong(Rule.RANGE, 12, "more input types than strings");
    }
    string(table, s.output(), 16);
    if (bounds.entries(members) > 0 && bounds.largestString(members) >= strings.bytes(table)) {
      throw wrong(Rule.STRING, 0, "a member's name is outside of the string table");
    }
  }

  private void type(DofSection.DofType type, int at) throws DofException {
    range(type.kind(), 2, at, "type kind");
    range(type.ctfKind(), MAX_BYTE, at + 1, "CTF kind");
    range(type.flags(), MAX_FLAGS, at + 2, "type flags");
  }

  private void range(int value, int last, int at, String what) throws DofException {
    if (value < 0 || value > last) {
      throw wrong(Rule.VALUE, at, what + " " + Integer.toUnsignedString(value));
    }
  }

  private DofSection existing(int link, int at) throws DofException {
    if (link < 0 || link >= sections.size()) {
      String shown = link == DofSection.NONE ? "none" : Integer.toUnsignedString(link);
      throw wrong(Rule.LINK, at, "no section " + shown);
    }
    return sections.get(link);
  }

  private int link(int link, int at, SectionType wanted) throws DofException {
    SectionType type = existing(link, at).type();
    if (type != wanted) {
      String what = type == null ? "of an unknown type" : type.name();
      throw wrong(Rule.LINK, at, "section " + link + " is " + what + ", not " + wanted);
    }
    return link;
  }

  private void optional(int link, int at, SectionType wanted) throws DofException {
    if (link != DofSection.NONE) {
      link(link, at, wanted);
    }
  }

  private void string(int table, int offset, int at) throws DofException {
    string(table, Integer.toUnsignedLong(offset), at);
  }

  private void string(int table, long offset, int at) throws DofException {
    if (Long.compareUnsigned(offset, strings.bytes(table)) >= 0) {
      throw wrong(
          Rule.STRING,
          at,
          "string at " + Long.toUnsignedString(offset) + " of " + strings.bytes(table) + " bytes");
    }
  }

  private DofException wrongHere(Rule rule, int at, String what) {
    return wrong(rule, at, what);
  }

  private DofException wrong(Rule rule, int at, String what) {
    SectionType type = sections.get(current).type();
    return new DofException(rule, current, type, place(offsets.applyAsLong(current), at), what);
  }

  private static long place(long section, int at) {
    return section == DofException.NO_OFFSET ? section : section + at;
  }

  /** Makes the failure of a place in a section. */
  interface Failure {
    DofException at(Rule rule, int offset, String what);
  }
}
