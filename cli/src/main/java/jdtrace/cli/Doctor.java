package jdtrace.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import jdtrace.linux.capability.Capabilities;
import jdtrace.linux.capability.Capability;

/** {@code --doctor}: what this kernel and this user can do, and what that enables. */
final class Doctor {
  private Doctor() {}

  static int examine(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    int missing = 0;
    for (Capability capability : Capabilities.get().report()) {
      text.append(capability.available() ? "yes  " : "no   ");
      pad(text, capability.name(), 30);
      text.append(capability.enables());
      if (!capability.available()) {
        missing++;
        text.append("\n     ");
        pad(text, "", 30);
        text.append("because ").append(capability.reason());
      }
      text.append('\n');
    }
    text.append(missing == 0 ? "nothing is missing\n" : "");
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private static void pad(StringBuilder text, String word, int columns) {
    text.append(word);
    for (int i = word.length(); i < columns; i++) {
      text.append(' ');
    }
  }
}
