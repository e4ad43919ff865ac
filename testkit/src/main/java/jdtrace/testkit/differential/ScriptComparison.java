package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jdtrace.testkit.DtraceCommand;

/**
 * Random D scripts through the whole command, once on each engine: what they print, what they say on
 * standard error and how they end must be the same, byte for byte.
 */
public final class ScriptComparison {
  /** Scripts tried while making one smaller. */
  private static final int MAX_ATTEMPTS = 800;

  private static final String REFUSED = "could not enable tracing: ";

  private static final Pattern DROPS =
      Pattern.compile("^dtrace: \\d+ .*drops?\\b", Pattern.MULTILINE);

  private final String expected;
  private final String actual;
  private final Set<String> without;
  private final TreeMap<String, Integer> refusals = new TreeMap<>();
  private int run;
  private int invalid;
  private int lossy;

  /**
   * @param expected the engine that is believed
   * @param actual the engine that is checked
   * @param without subroutines that scripts may not call, {@code speculation} among them
   */
  public ScriptComparison(String expected, String actual, Set<String> without) {
    this.expected = expected;
    this.actual = actual;
    this.without = without;
  }

  /** Scripts that ran on both. */
  public int compared() {
    return run - invalid - refused();
  }

  /** Scripts that an engine told it lost something of, and not when they ran again. */
  public int lossy() {
    return lossy;
  }

  /** Scripts that were tried. */
  public int tried() {
    return run;
  }

  /** Scripts that the engine that is checked refused. */
  public int refused() {
    return refusals.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** With what words, and how often. */
  public Map<String, Integer> refusals() {
    return refusals;
  }

  /** A report of how a seed's script differs, with a smaller one that does too; null if it does not. */
  public String difference(long seed) {
    run++;
    List<String> options = options(seed);
    Fragment script = new ScriptGenerator(seed, without).script();
    DtraceCommand.Result wanted = run(expected, options, script);
    if (isInvalid(wanted)) {
      invalid++;
      return null;
    }
    DtraceCommand.Result got = run(actual, options, script);
    if (refusal(got) != null) {
      refusals.merge(refusal(got), 1, Integer::sum);
      return null;
    }
    if (wanted.equals(got)) {
      return null;
    }
    if (DROPS.matcher(got.err()).find() && wanted.equals(run(actual, options, script))) {
      // The kernel had no memory or no lock at once, and the user was told: no difference, but it
      // must be rare.
      System.err.println(
          "differential: seed " + seed + " lost something once: " + got.err().strip());
      lossy++;
      return null;
    }
    Fragment small = shrink(script, options);
    DtraceCommand.Result smallWanted = run(expected, options, small);
    DtraceCommand.Result smallGot = run(actual, options, small);
    if (smallWanted.equals(smallGot)) { // it comes and goes
      return report(seed, options, script, wanted, got);
    }
    return report(seed, options, small, smallWanted, smallGot);
  }

  private String report(
      long seed,
      List<String> options,
      Fragment script,
      DtraceCommand.Result wanted,
      DtraceCommand.Result got) {
    return "seed %d, options %s\n%s\n--- %s\n%s\n--- %s\n%s"
        .formatted(seed, options, script.text(), expected, print(wanted), actual, print(got));
  }

  /** The script of a seed, as text. */
  public String script(long seed) {
    return new ScriptGenerator(seed, without).script().text();
  }

  private static List<String> options(long seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    List<String> options = new ArrayList<>();
    options.add("-q"); // the CPU a line was traced on is chance
    if (random.nextInt(4) == 0) {
      options.add("-xstrsize=" + new int[] {8, 20, 32, 100}[random.nextInt(4)]);
    }
    return options;
  }

  private static DtraceCommand.Result run(String engine, List<String> options, Fragment script) {
    List<String> args = new ArrayList<>(options);
    args.add("-xengine=" + engine);
    args.add("-n");
    args.add(script.text());
    return DtraceCommand.run(args.toArray(new String[0]));
  }

  /** Whether the front end did not take it. */
  private static boolean isInvalid(DtraceCommand.Result result) {
    return result.err().startsWith("dtrace: invalid probe specifier");
  }

  /** Why an engine did not take the script; an internal error is no refusal, but a difference. */
  private static String refusal(DtraceCommand.Result result) {
    int at = result.err().indexOf(REFUSED);
    if (at < 0 || result.err().contains("internal error")) {
      return null;
    }
    int end = result.err().indexOf('\n', at);
    return result.err().substring(at + REFUSED.length(), end);
  }

  private static String print(DtraceCommand.Result result) {
    return "status " + result.status() + "\n" + result.out() + "\n(stderr)\n" + result.err();
  }

  private boolean differs(Fragment script, List<String> options) {
    DtraceCommand.Result wanted = run(expected, options, script);
    if (isInvalid(wanted)) {
      return false;
    }
    DtraceCommand.Result got = run(actual, options, script);
    return refusal(got) == null && !wanted.equals(got);
  }

  private Fragment shrink(Fragment script, List<String> options) {
    Fragment smallest = script;
    int attempts = 0;
    boolean found = true;
    while (found) {
      found = false;
      for (Fragment candidate : smallest.smaller()) {
        if (++attempts > MAX_ATTEMPTS) {
          return smallest;
        }
        if (differs(candidate, options)) {
          smallest = candidate;
          found = true;
          break;
        }
      }
    }
    return smallest;
  }
}
