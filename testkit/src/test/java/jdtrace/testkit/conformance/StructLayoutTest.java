package jdtrace.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Structures declared in D lie in memory as the platform's C compiler lays them out: random
 * declarations, given to both. Each member is stored to alone (all ones), then the bytes are
 * compared, which shows offsets, sizes and the bits of bit-fields.
 */
class StructLayoutTest {
  private static final int STRUCTURES = 12;
  private static final String[] TYPES = {
    "char",
    "unsigned char",
    "short",
    "unsigned short",
    "int",
    "unsigned int",
    "long",
    "unsigned long",
    "void *"
  };
  private static final int[] BITS = {8, 8, 16, 16, 32, 32, 64, 64, 0};

  private final Random random = new Random(20260727);

  /** A structure's text and the places in it that can be stored to. */
  private record Shape(String declaration, List<String> places) {}

  @Test
  void layoutIsTheCompilers(@TempDir Path directory) throws IOException, InterruptedException {
    assumeTrue(hasCompiler(), "gcc is not installed");
    StringBuilder c =
        new StringBuilder("#include <stdio.h>\n#include <string.h>\n#include <stddef.h>\n");
    StringBuilder d = new StringBuilder();
    StringBuilder cMain = new StringBuilder();
    StringBuilder dMain = new StringBuilder();
    for (int n = 0; n < STRUCTURES; n++) {
      Shape shape = shape(n);
      c.append(shape.declaration);
      d.append(shape.declaration);
      d.append("struct s").append(n).append(" v").append(n).append(";\n");
      cMain.append("  printf(\"%d\\n\", (int)sizeof (struct s").append(n).append("));\n");
      dMain.append("BEGIN { printf(\"%d\\n\", sizeof (struct s").append(n).append(")); }\n");
      for (String place : shape.places) {
        cMain.append("  { struct s").append(n).append(" v; memset(&v, 0, sizeof v); v.");
        cMain.append(place).append(" = (typeof (v.").append(place).append(" + 0))-1;");
        cMain.append(" show(&v, sizeof v); }\n");
        String variable = "v" + n;
        String ones = place.startsWith("p") ? "(void *)-1" : "-1";
        dMain.append("BEGIN { ").append(variable).append(".").append(place);
        dMain.append(" = ").append(ones).append("; trace(").append(variable).append("); ");
        dMain.append(variable).append(".").append(place).append(" = 0; }\n");
      }
    }
    c.append("static void show(void *p, size_t n) {\n  unsigned char *b = p;\n");
    c.append("  for (size_t i = 0; i < n; i++) printf(\"%02x\", b[i]);\n  printf(\"\\n\");\n}\n");
    c.append("int main(void) {\n").append(cMain).append("  return 0;\n}\n");
    d.append(dMain).append("BEGIN { exit(0); }\n");
    Path source = directory.resolve("layout.c");
    Path program = directory.resolve("layout");
    Path script = directory.resolve("layout.d");
    Files.writeString(source, c);
    Files.writeString(script, d);
    run("gcc", "-w", "-o", program.toString(), source.toString());
    DtraceCommand.Result result =
        DtraceCommand.run("-q", "-xengine=interp", "-xrawbytes", "-s", script.toString());
    assertThat(result.err()).isEmpty();
    assertThat(bytes(result.out())).isEqualTo(run(program.toString()));
  }

  private Shape shape(int n) {
    StringBuilder text = new StringBuilder("struct s" + n + " {\n");
    List<String> places = new ArrayList<>();
    int members = 1 + random.nextInt(7);
    for (int m = 0; m < members; m++) {
      int type = random.nextInt(TYPES.length);
      String name = (BITS[type] == 0 ? "p" : "m") + m;
      text.append("  ").append(TYPES[type]).append(' ').append(name);
      switch (random.nextInt(4)) {
        case 0 -> {
          int count = 1 + random.nextInt(3);
          text.append('[').append(count).append(']');
          places.add(name + "[" + (count - 1) + "]");
        }
        case 1, 2 -> {
          if (BITS[type] != 0) {
            text.append(':').append(1 + random.nextInt(BITS[type]));
          }
          places.add(name);
        }
        default -> places.add(name);
      }
      text.append(";\n");
    }
    return new Shape(text.append("};\n").toString(), places);
  }

  /** The hex dumps as plain digits; other lines as they are. */
  private static String bytes(String dump) {
    StringBuilder text = new StringBuilder();
    StringBuilder digits = new StringBuilder();
    for (String line : dump.split("\n")) {
      if (line.matches(" +[0-9a-f]+: .*")) {
        digits.append(
            line.substring(line.indexOf(':') + 1, line.indexOf(':') + 49).replace(" ", ""));
      } else if (!line.isBlank() && !line.contains("0123456789abcdef")) {
        flush(digits, text);
        text.append(line).append('\n');
      } else {
        flush(digits, text);
      }
    }
    flush(digits, text);
    return text.toString();
  }

  private static void flush(StringBuilder digits, StringBuilder text) {
    if (!digits.isEmpty()) {
      text.append(digits).append('\n');
      digits.setLength(0);
    }
  }

  private static boolean hasCompiler() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(":")) {
      if (Files.isExecutable(Path.of(directory, "gcc"))) {
        return true;
      }
    }
    return false;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }
}
