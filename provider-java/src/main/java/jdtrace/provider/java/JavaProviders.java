package jdtrace.provider.java;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import jdtrace.base.Glob;
import jdtrace.provider.MissingAbilityException;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderFamily;
import jdtrace.types.Type;

/** A provider {@code javaPID} for each JVM that a description names. */
public final class JavaProviders implements ProviderFamily, AutoCloseable {
  private static final String PREFIX = "java";
  private static final String TARGET = "$target";

  /** Providers of processes whatever runs in them. */
  private static final Set<String> NATIVE =
      Set.of("pid", "hotspot", "hotspot_jni", "hs_private", "plockstat");

  private static final int FIRST_ID = 1_000_000;

  private final Consumer<String> warnings;
  private final JavaTypes types = new JavaTypes();
  private final List<JavaProvider> providers = new ArrayList<>();
  private final Map<Integer, Started> started = new HashMap<>();
  private final Set<JavaProvider> left = new HashSet<>();
  private AgentPipes next;

  /** Whether a JVM that a pattern means could not be attached to, which has been told. */
  private boolean refused;

  private AgentClasses classes;
  private int nextId = FIRST_ID;

  /**
   * @param warnings hears, for the user, of probes that could not be enabled
   */
  public JavaProviders(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  @Override
  public boolean isFamilyOf(String pattern) {
    return isJava(pattern) || isDefined(pattern);
  }

  private static boolean isJava(String pattern) {
    return pattern.startsWith(PREFIX)
        && pattern.length() > PREFIX.length()
        && "0123456789*?[".indexOf(pattern.charAt(PREFIX.length())) >= 0;
  }

  /** Whether it is a name, or a pattern of one, and the id of a process that is a JVM. */
  private boolean isDefined(String pattern) {
    int digits = digits(pattern);
    int pid = pid(pattern.substring(digits));
    return pid > 0
        && digits > 0
        && !NATIVE.contains(pattern.substring(0, digits))
        && (find(PREFIX + pid) != null || started.containsKey(pid) || JvmProcess.hasJvm(pid));
  }

  /** Where the digits at the end begin. */
  private static int digits(String pattern) {
    int at = pattern.length();
    while (at > 0 && pattern.charAt(at - 1) >= '0' && pattern.charAt(at - 1) <= '9') {
      at--;
    }
    return at;
  }

  /**
   * Whether the text of a program has the providers of a JVM in {@code $target}: {@code java}'s, or
   * such that the JVM's program defines.
   */
  public static boolean isTarget(String text) {
    for (int at = text.indexOf(TARGET); at > 0; at = text.indexOf(TARGET, at + 1)) {
      int start = at;
      while (start > 0 && isOfName(text.charAt(start - 1))) {
        start--;
      }
      if (start < at && !NATIVE.contains(text.substring(start, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "_*?[]".indexOf(c) >= 0;
  }

  /**
   * {@inheritDoc} A pid that is named is attached to; a glob means every JVM of this user (of all
   * users for root), except this one.
   *
   * @throws MissingAbilityException when a JVM that was named cannot be attached to
   */
  @Override
  public List<Provider> named(String pattern) {
    if (!isJava(pattern)) {
      return defined(pattern);
    }
    if (!Glob.isGlob(pattern)) {
      int pid = pid(pattern.substring(PREFIX.length()));
      if (pattern.equals(PREFIX + 0)) { // what $target is without a target
        throw new MissingAbilityException(
            "no process is given: trace a JVM by -p PID or -c COMMAND, or all by java*");
      }
      if (pid > 0 && find(pattern) == null) {
        attach(pid);
      }
    } else {
      attachAll(pattern);
    }
    List<Provider> result = new ArrayList<>();
    for (JavaProvider provider : providers) {
      if (Glob.matches(pattern, provider.name())) {
        result.add(provider);
      }
    }
    return result;
  }

  private List<Provider> defined(String pattern) {
    int digits = digits(pattern);
    int pid = pid(pattern.substring(digits));
    if (find(PREFIX + pid) == null) {
      attach(pid);
    }
    return List.copyOf(find(PREFIX + pid).defined(pattern.substring(0, digits)));
  }

  private static int pid(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private JavaProvider find(String name) {
    for (JavaProvider provider : providers) {
      if (provider.name().equals(name)) {
        return provider;
      }
    }
    return null;
  }

  private void attachAll(String pattern) {
    String[] entries = new File("/proc").list();
    long own = ProcessHandle.current().pid();
    for (String entry : entries == null ? new String[0] : entries) {
      int pid = pid(entry);
      if (pid > 0
          && pid != own
          && Glob.matches(pattern, PREFIX + pid)
          && find(PREFIX + pid) == null
          && JvmProcess.hasJvm(pid)) {
        try {
          attach(pid);
          find(PREFIX + pid).mayBeLeftOut();
        } catch (MissingAbilityException e) {
          warnings.accept(e.getMessage());
          refused = true;
        }
      }
    }
  }

  @Override
  public String absence(String pattern) {
    for (JavaProvider provider : providers) {
      if (Glob.matches(pattern, provider.name())) {
        return null;
      }
    }
    if (!isJava(pattern) || !Glob.isGlob(pattern)) {
      return null;
    }
    return refused
        ? "no Java virtual machine can be attached to"
        : JvmProcess.ownUid() == 0
            ? "no such Java virtual machine is running"
            : "no such Java virtual machine of this user is running";
  }

  private AgentClasses classes() {
    try {
      if (classes == null) {
        classes = AgentClasses.own();
      }
      return classes;
    } catch (IOException e) {
      throw new MissingAbilityException("the agent for JVMs is not usable: " + e.getMessage());
    }
  }

  private void attach(int pid) {
    Started command = started.remove(pid);
    if (command == null) {
      providers.add(
          new JavaProvider(JvmProcess.of(pid), classes(), types, () -> nextId++, warnings));
      return;
    }
    command.letStart.run();
    JvmProcess process = JvmProcess.ofCommand(pid);
    AgentConnection agent = AgentConnection.accept(process, classes(), command.pipes);
    providers.add(new JavaProvider(process, agent, classes(), types, () -> nextId++, warnings));
  }

  /** A command that has the agent in its arguments. */
  private record Started(AgentPipes pipes, Runnable letStart) {}

  /**
   * The words of a command with the agent in them, if it is a {@code java} command; else the words.
   * {@link #started} must follow.
   */
  public List<String> withAgent(List<String> words) {
    String program = words.isEmpty() ? "" : words.get(0);
    if (!program.substring(program.lastIndexOf('/') + 1).equals("java")) {
      return words;
    }
    try {
      next = new AgentPipes(JvmProcess.ours(), classes());
    } catch (IOException e) {
      throw new MissingAbilityException("the agent's files cannot be made: " + e.getMessage());
    }
    List<String> result = new ArrayList<>(words);
    result.add(1, "-javaagent:" + next.jar() + '=' + next.options());
    return result;
  }

  /**
   * The command with the agent has this pid.
   *
   * @param letStart lets it go on, which is asked for when a description names it: its main() still
   *     waits until {@link #go}
   */
  public void started(int pid, Runnable letStart) {
    if (next != null) {
      started.put(pid, new Started(next, letStart));
      next = null;
    }
  }

  /** Lets main() begin in the commands. */
  public void go() {
    for (JavaProvider provider : providers) {
      provider.go();
    }
  }

  /** Whether some JVM has begun to exit: what it holds is to be fetched before {@link #letExit}. */
  public boolean isExiting() {
    for (JavaProvider provider : providers) {
      if (provider.isExiting() && !left.contains(provider)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the JVM of a process has begun to exit, and waits. */
  public boolean isExiting(int pid) {
    JavaProvider provider = find(PREFIX + pid);
    return provider != null && provider.isExiting();
  }

  /** Lets the JVMs exit that want to. */
  public void letExit() {
    for (JavaProvider provider : providers) {
      if (provider.isExiting() && left.add(provider)) {
        provider.letExit();
      }
    }
  }

  @Override
  public List<Provider> all() {
    List<Provider> all = new ArrayList<>(providers);
    for (JavaProvider provider : providers) {
      all.addAll(provider.defined());
    }
    return all;
  }

  /** A class of an attached JVM, by its name. */
  public Optional<Type> type(String className) {
    return types.named(className);
  }

  /** The type of a static field. */
  public Optional<Type> staticType(String className, String field) {
    return types.staticType(className, field);
  }

  /** What a static field is loaded from. */
  public OptionalLong staticAddress(String className, String field) {
    return types.staticAddress(className, field);
  }

  /** Leaves every JVM. */
  @Override
  public void close() {
    for (JavaProvider provider : providers) {
      provider.close();
    }
    providers.clear();
    for (Started command : started.values()) {
      close(command.pipes);
    }
    started.clear();
    if (next != null) {
      close(next);
    }
  }

  private static void close(AgentPipes pipes) {
    try (pipes) {
      pipes.commands().close();
      pipes.answers().close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
