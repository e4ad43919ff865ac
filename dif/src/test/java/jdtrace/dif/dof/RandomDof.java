package jdtrace.dif.dof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random files that are valid: every section type, every link good. */
final class RandomDof {
  private static final String[] WORDS = {
    "", "syscall", "read", "entry", "int", "char *", "%d %s\n", "struct s *", "x"
  };

  private final Random random;
  private final List<DofSection> sections = new ArrayList<>();
  private final DofFile.Identification identification;
  private int strings;
  private List<Integer> stringOffsets;

  private RandomDof(Random random) {
    this.random = random;
    this.identification =
        new DofFile.Identification(
            random.nextBoolean(),
            random.nextBoolean(),
            1 + random.nextInt(3),
            random.nextInt(9),
            random.nextInt(9));
  }

  static DofFile of(long seed) {
    return new RandomDof(new Random(seed)).file();
  }

  private DofFile file() {
    int groups = random.nextInt(8);
    strings();
    for (int i = 0; i < groups; i++) {
      switch (random.nextInt(6)) {
        case 0 -> strings();
        case 1 -> statement();
        case 2 -> provider();
        case 3 -> translators();
        case 4 -> add(plain());
        default -> options();
      }
    }
    return new DofFile(identification, sections);
  }

  private int add(DofSection section) {
    sections.add(section);
    return sections.size() - 1;
  }

  private DofSection plain() {
    byte[] bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    int number =
        random.nextInt(3) == 0
            ? 0x1000 + random.nextInt(9)
            : new int[] {0, 1, 2, 20}[random.nextInt(4)];
    boolean load = number < 0x1000 && random.nextInt(4) == 0;
    return new DofSection.Plain(
        number, 1 << random.nextInt(7), load, random.nextInt(3), ByteString.copyOf(bytes));
  }

  private void strings() {
    StringBuilder text = new StringBuilder("\0");
    stringOffsets = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      stringOffsets.add(text.length());
      text.append(WORDS[random.nextInt(WORDS.length)]).append('\0');
    }
    strings = add(new DofSection.Strings(ByteString.of(text.toString())));
  }

  /** Any string. */
  private int string() {
    return random.nextInt(((DofSection.Strings) sections.get(strings)).bytes().size());
  }

  /** A string that is not empty. */
  private int name() {
    while (true) {
      int offset = string();
      if (((DofSection.Strings) sections.get(strings)).bytes().at(offset) != 0) {
        return offset;
      }
    }
  }

  private DofSection.DofType type() {
    return new DofSection.DofType(
        random.nextInt(3), random.nextInt(9), random.nextInt(4), random.nextInt());
  }

  private int object() {
    List<Integer> links = new ArrayList<>();
    links.add(add(new DofSection.Text(ints(1 + random.nextInt(5)))));
    if (random.nextBoolean()) {
      links.add(integers());
    }
    links.add(strings);
    if (random.nextBoolean()) {
      List<DofSection.VariableEntry> rows = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        rows.add(
            new DofSection.VariableEntry(
                string(),
                random.nextInt(),
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(4),
                type()));
      }
      links.add(add(new DofSection.Variables(rows)));
    }
    if (random.nextInt(3) == 0) {
      links.add(add(new DofSection.Types(List.of(type(), type()))));
    }
    if (random.nextInt(3) == 0) {
      int target = integers();
      int relocations =
          add(
              new DofSection.Relocations(
                  List.of(
                      new DofSection.Relocation(string(), random.nextInt(3), 8, random.nextLong()),
                      new DofSection.Relocation(string(), random.nextInt(3), 0, 0))));
      links.add(relocations);
      links.add(
          add(new DofSection.RelocationHeader(random.nextBoolean(), strings, relocations, target)));
    }
    return add(new DofSection.ObjectHeader(type(), links));
  }

  private int integers() {
    List<Long> values = new ArrayList<>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      values.add(random.nextLong());
    }
    return add(new DofSection.Integers(values));
  }

  private List<Integer> ints(int count) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(random.nextInt());
    }
    return values;
  }

  private void statement() {
    int probe =
        add(
            new DofSection.Probe(
                strings, string(), string(), string(), string(), random.nextInt()));
    int predicate = random.nextBoolean() ? DofSection.NONE : object();
    int actions = DofSection.NONE;
    if (random.nextInt(4) > 0) {
      List<DofSection.ActionEntry> entries = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        int object = random.nextBoolean() ? DofSection.NONE : object();
        boolean format = random.nextBoolean();
        int kind = format ? ActionKind.PRINTF : 1 + random.nextInt(2);
        entries.add(
            new DofSection.ActionEntry(
                object,
                format ? strings : DofSection.NONE,
                kind,
                random.nextInt(),
                format ? name() : random.nextLong(),
                random.nextLong()));
      }
      actions = add(new DofSection.Actions(entries));
    }
    add(new DofSection.Ecb(probe, predicate, actions, random.nextLong()));
  }

  private void options() {
    add(
        new DofSection.Options(
            List.of(
                new DofSection.OptionEntry(random.nextInt(), DofSection.NONE, random.nextLong()),
                new DofSection.OptionEntry(3, strings, string()))));
  }

  private int provider() {
    boolean enabled = identification.version() > 1 && random.nextBoolean();
    List<Integer> offsets = List.of(16, 32, 48, 16);
    int arguments = add(new DofSection.ProbeArguments(ByteString.copyOf(new byte[] {0, 1, 1})));
    int table = add(new DofSection.Offsets(false, offsets));
    int enabledTable = enabled ? add(new DofSection.Offsets(true, List.of(8, 9))) : 0;
    List<DofSection.ProbeEntry> probes = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      probes.add(
          new DofSection.ProbeEntry(
              random.nextLong(),
              string(),
              name(),
              stringOffsets.get(random.nextInt(30)),
              stringOffsets.get(random.nextInt(30)),
              random.nextInt(2),
              random.nextInt(2),
              2,
              random.nextInt(3),
              1 + random.nextInt(2),
              0,
              enabled ? random.nextInt(3) : 0));
    }
    int list = add(new DofSection.Probes(probes));
    return add(
        new DofSection.Provider(
            strings,
            list,
            arguments,
            table,
            name(),
            random.nextInt(),
            random.nextInt(),
            random.nextInt(),
            random.nextInt(),
            random.nextInt(),
            enabledTable));
  }

  private void translators() {
    int members =
        add(
            new DofSection.TranslatorMembers(
                List.of(
                    new DofSection.TranslatorMember(object(), string(), type()),
                    new DofSection.TranslatorMember(object(), string(), type()))));
    boolean export = random.nextBoolean();
    int translator =
        add(
            new DofSection.Translator(
                export,
                members,
                strings,
                stringOffsets.get(3),
                random.nextInt(5),
                string(),
                random.nextInt()));
    add(
        new DofSection.TranslatorReferences(
            List.of(new DofSection.TranslatorReference(translator, random.nextInt(2), 7))));
    if (export) {
      add(new DofSection.ProviderExport(List.of(provider(), translator)));
    }
  }
}
