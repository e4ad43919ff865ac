package jdtrace.linux.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a system call, at most 6.
 *
 * @param name as in {@link SyscallTable}
 * @param parameters in order; pointers are to user memory
 */
public record SyscallSignature(String name, List<Parameter> parameters) {
  /**
   * One parameter.
   *
   * @param type C text as the kernel writes it, e.g. {@code const char *}, {@code umode_t}
   * @param name e.g. {@code filename}
   */
  public record Parameter(String type, String name) {}

  /** From the {@code format} of the tracepoint sys_enter_NAME, whose first field is the number. */
  static SyscallSignature of(String name, TraceFormat format) {
    List<Parameter> parameters = new ArrayList<>();
    for (TraceFormat.Field field : format.fields()) {
      if (!field.name().equals("__syscall_nr")) {
        parameters.add(new Parameter(field.type(), field.name()));
      }
    }
    return new SyscallSignature(name, List.copyOf(parameters));
  }

  /**
   * From a line of {@link SyscallArguments}: {@code name(type name, type name)}.
   *
   * @param start of the list, behind the parenthesis
   * @param end of the list, before the parenthesis
   */
  static SyscallSignature of(String name, String text, int start, int end) {
    List<Parameter> parameters = new ArrayList<>();
    int at = start;
    while (at < end) {
      int comma = text.indexOf(", ", at);
      if (comma < 0 || comma > end) {
        comma = end;
      }
      int space = text.lastIndexOf(' ', comma - 1);
      parameters.add(new Parameter(text.substring(at, space), text.substring(space + 1, comma)));
      at = comma + 2;
    }
    return new SyscallSignature(name, List.copyOf(parameters));
  }
}
