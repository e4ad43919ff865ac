package jdtrace.linux.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@code format} file of tracefs says about an event.
 *
 * @param name of the event
 * @param id the event's number for perf_event_open
 * @param fields its own fields, in order, without the {@code common_} ones
 */
public record TraceFormat(String name, int id, List<Field> fields) {
  /**
   * One field.
   *
   * @param type C text, e.g. {@code const char *}, {@code char[16]}, {@code __data_loc char[]}
   * @param name e.g. {@code comm}
   * @param offset bytes from the start of the record
   * @param size bytes
   * @param signed whether an integer has a sign
   */
  public record Field(String type, String name, int offset, int size, boolean signed) {}

  static TraceFormat parse(String text) {
    String name = "";
    int id = 0;
    List<Field> fields = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        end = text.length();
      }
      String line = text.substring(at, end);
      if (line.startsWith("name: ")) {
        name = line.substring(6);
      } else if (line.startsWith("ID: ")) {
        id = Integer.parseInt(line.substring(4).strip());
      } else if (line.startsWith("\tfield:")) {
        Field field = field(line);
        if (!field.name().startsWith("common_")) {
          fields.add(field);
        }
      }
      at = end + 1;
    }
    return new TraceFormat(name, id, List.copyOf(fields));
  }

  /** Parses {@code <tab>field:TYPE NAME;<tab>offset:N;<tab>size:N;<tab>signed:N;}. */
  private static Field field(String line) {
    int end = line.indexOf(';');
    String declaration = line.substring("\tfield:".length(), end);
    int bracket = declaration.endsWith("]") ? declaration.lastIndexOf('[') : declaration.length();
    int start = declaration.lastIndexOf(' ', bracket) + 1;
    while (declaration.charAt(start) == '*') {
      start++; // "const char *name": the star is the type's
    }
    String type = declaration.substring(0, start).strip().concat(declaration.substring(bracket));
    String name = declaration.substring(start, bracket);
    return new Field(
        type, name, number(line, "offset:"), number(line, "size:"), number(line, "signed:") != 0);
  }

  private static int number(String line, String key) {
    int start = line.indexOf(key);
    if (start < 0) {
      return 0;
    }
    start += key.length();
    return Integer.parseInt(line, start, line.indexOf(';', start), 10);
  }
}
