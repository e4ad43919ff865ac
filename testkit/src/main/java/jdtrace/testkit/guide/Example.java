package jdtrace.testkit.guide;

import java.util.List;
import java.util.Map;

/** Something on a page that is run and whose outcome is known. */
public sealed interface Example {
  /** The page's name and the line where the block begins. */
  String place();

  /**
   * A program.
   *
   * @param options words for the command line besides {@code -q}
   * @param live whether it needs kernel probes
   * @param output expected standard output, null if the page does not show any
   * @param errors lines that must occur on standard error
   */
  record Program(
      String place,
      String text,
      List<String> options,
      boolean live,
      String output,
      List<String> errors)
      implements Example {}

  /**
   * A dialogue with a shell.
   *
   * @param files name and text of what the page saved before
   */
  record Dialogue(String place, List<Exchange> exchanges, boolean live, Map<String, String> files)
      implements Example {}

  /** A command and what it says. */
  record Exchange(String command, String output) {}
}
