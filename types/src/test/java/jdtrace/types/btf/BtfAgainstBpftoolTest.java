package jdtrace.types.btf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdtrace.types.Type;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The kernel's BTF as bpftool reads it: every structure, member, enumerator and function. */
class BtfAgainstBpftoolTest {
  private static final Path VMLINUX = Path.of("/sys/kernel/btf/vmlinux");
  private static final Pattern TYPE =
      Pattern.compile("\\[(\\d+)\\] (\\w+) '(.*?)'(?: size=(\\d+))?(?: vlen=(\\d+))?.*");
  private static final Pattern ENUM =
      Pattern.compile("\\[(\\d+)\\] (ENUM|ENUM64) '(.*?)' .*size=(\\d+) vlen=(\\d+)");
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\t'(.*?)' type_id=(\\d+)(?: bits_offset=(\\d+))?(?: bitfield_size=(\\d+))?");
  private static final Pattern VALUE = Pattern.compile("\\t'(.*?)' val=(-?\\d+)(?:ULL|LL)?");

  private BtfTypes types;
  private BufferedReader dump;
  private int structures;
  private int members;
  private int values;

  @Test
  void sameTypes() throws IOException {
    File tool = bpftool();
    Assumptions.assumeTrue(tool != null, "bpftool is not installed");
    Assumptions.assumeTrue(Files.isReadable(VMLINUX), "this kernel has no BTF");
    types = new BtfTypes(new Btf("vmlinux", BtfBytes.open(VMLINUX.toFile()), null, null), null);
    Process process =
        new ProcessBuilder(tool.getPath(), "btf", "dump", "file", VMLINUX.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.ISO_8859_1)) {
      dump = lines;
      for (String line = dump.readLine(); line != null; line = dump.readLine()) {
        Matcher m = TYPE.matcher(line);
        if (m.matches()) {
          last = Integer.parseInt(m.group(1));
          type(last, line, m);
        }
      }
    }
    assertThat(types.btf().endId()).isEqualTo(last + 1);
    assertThat(structures).isGreaterThan(1000);
    assertThat(members).isGreaterThan(10_000);
    assertThat(values).isGreaterThan(1000);
  }

  private void type(int id, String line, Matcher m) throws IOException {
    BtfRecord r = types.btf().record(id);
    assertThat(r.kind().name()).as("kind of %d", id).isEqualTo(m.group(2));
    assertThat(r.name().isEmpty() ? "(anon)" : r.name()).isEqualTo(m.group(3));
    if (r.kind().isComposite()) {
      Type.Struct struct = (Type.Struct) types.type(id);
      assertThat(struct.size()).as(line).isEqualTo(Integer.parseInt(m.group(4)));
      assertThat(struct.members()).as(line).hasSize(Integer.parseInt(m.group(5)));
      structures++;
      for (Type.Member member : struct.members()) {
        Matcher read = MEMBER.matcher(dump.readLine());
        assertThat(read.matches()).as(line).isTrue();
        assertThat(member.name().isEmpty() ? "(anon)" : member.name()).isEqualTo(read.group(1));
        assertThat(member.bitOffset()).isEqualTo(Integer.parseInt(read.group(3)));
        String bits = read.group(4) == null ? "0" : read.group(4);
        assertThat(member.bitSize()).isEqualTo(Integer.parseInt(bits));
        assertThat(member.type()).isSameAs(types.type(Integer.parseInt(read.group(2))));
        members++;
      }
    } else if (r.kind().isEnumeration()) {
      Matcher e = ENUM.matcher(line);
      assertThat(e.matches()).as(line).isTrue();
      for (Type.Enumerator value : ((Type.Enum) types.type(id)).enumerators()) {
        Matcher read = VALUE.matcher(dump.readLine());
        assertThat(read.matches()).as(line).isTrue();
        assertThat(value.name()).isEqualTo(read.group(1));
        long expected =
            read.group(2).startsWith("-")
                ? Long.parseLong(read.group(2))
                : Long.parseUnsignedLong(read.group(2));
        assertThat(value.value()).as(line).isEqualTo(expected);
        values++;
      }
    } else if (r.kind() == BtfKind.FUNC_PROTO) {
      Type.Function function = (Type.Function) types.type(id);
      for (Type parameter : function.parameters()) {
        Matcher read = MEMBER.matcher(dump.readLine());
        assertThat(read.matches()).as(line).isTrue();
        assertThat(parameter).isSameAs(types.type(Integer.parseInt(read.group(2))));
      }
    }
  }

  private static File bpftool() {
    for (String directory : new String[] {"/usr/sbin", "/usr/bin", "/usr/local/sbin", "/sbin"}) {
      File tool = new File(directory, "bpftool");
      if (tool.canExecute()) {
        return tool;
      }
    }
    return null;
  }
}
