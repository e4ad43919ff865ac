package jdtrace.lang;

import java.util.List;
import java.util.OptionalLong;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.SplicedSource;
import jdtrace.dif.TranslatedArgument;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;

/** The world as the compiler sees it. Answers are the same for equal questions in a session. */
public interface CompileHost {

  /**
   * A program has these descriptions, and none of them has been matched: what one brings into being
   * exists for all of them, in whatever order they stand.
   */
  default void announce(List<ProbeDescription> descriptions) {}

  /** What a description matches now; may create probes on demand (profile-N). */
  ProbeMatch match(ProbeDescription description);

  /**
   * The type of the object whose method is traced, {@code jthis}, at all probes that a description
   * matches; {@code void *} where they differ, null where some have none.
   */
  default Type receiver(ProbeDescription description) {
    return null;
  }

  /** The description of a numeric probe id, or null. */
  ProbeDescription describe(long probeId);

  /** Foreign types: the kernel's. */
  TypeCatalog types();

  /** Address of a kernel symbol; {@code module} is null for any. */
  OptionalLong symbolAddress(String module, String name);

  /**
   * An integer macro variable by its name without the dollar sign ({@code target}, {@code pid},
   * ...); empty when there is none of that name.
   */
  OptionalLong macro(String name);

  /** The operands {@code $1..}; {@code $0} is {@link #scriptName}. */
  List<String> arguments();

  String scriptName();

  /**
   * {@code #pragma D option name[=value]}; {@code value} is null when none is given.
   *
   * @throws IllegalArgumentException with the reason when the option is refused
   */
  void option(String name, String value);

  /** Compile-time switches; asked again after each pragma. */
  CompileOptions options();

  /**
   * Reports that nothing matched is acceptable only with {@link CompileOptions#zeroDefinitions}; a
   * near name to suggest for an unknown probe, or null.
   */
  String nearestProbe(ProbeDescription description);

  /** Why the probe that a description names does not exist here, or null; if it matches nothing. */
  default String absence(ProbeDescription description) {
    return null;
  }

  /** The D libraries; asked for when a program is compiled. */
  default LibraryFiles libraries() {
    return LibraryFiles.NONE;
  }

  /** Whether there is a provider of a name, for {@code depends_on provider}. */
  default boolean hasProvider(String name) {
    return match(new ProbeDescription(name, "", "", "")).count() > 0;
  }

  /** Whether a kernel module of a name is loaded, for {@code depends_on module}. */
  default boolean hasModule(String name) {
    return match(new ProbeDescription("", name, "", "")).count() > 0;
  }

  /**
   * Whether the kernel's {@code structure.member} exists, for {@code depends_on member}: a library
   * serves several kernels with one file for each form of a structure. The member may be a path of
   * nested members.
   */
  default boolean hasMember(String path) {
    return false;
  }

  /**
   * The option {@code version}: what appeared in D later is hidden (spec variables.md section 5); null
   * when it is not set.
   */
  default LanguageVersion version() {
    return null;
  }

  /**
   * What a description matches.
   *
   * @param count how many probes
   * @param arguments types of the native arguments when all matched probes agree, else null
   * @param translated what {@code args[]} are instead; null when they are the native arguments
   * @param probeAttributes minimum stability of the descriptions
   * @param argumentAttributes minimum stability of the arguments
   * @param parts what a clause is to be compiled for, one by one, when some of the probes are made
   *     of others; empty when one compilation serves all
   */
  record ProbeMatch(
      int count,
      List<Type> arguments,
      List<TranslatedArgument> translated,
      Attributes probeAttributes,
      Attributes argumentAttributes,
      List<Part> parts) {

    /** A single compilation serves all. */
    public ProbeMatch(
        int count,
        List<Type> arguments,
        List<TranslatedArgument> translated,
        Attributes probeAttributes,
        Attributes argumentAttributes) {
      this(count, arguments, translated, probeAttributes, argumentAttributes, List.of());
    }

    /** Arguments shown as they are. */
    public ProbeMatch(
        int count,
        List<Type> arguments,
        Attributes probeAttributes,
        Attributes argumentAttributes) {
      this(count, arguments, null, probeAttributes, argumentAttributes);
    }
  }

  /**
   * Some of the probes a description matches: those that are places of their own, or one probe by
   * one of its sources.
   *
   * @param description exact for a probe with a source
   * @param source null for places of their own
   */
  record Part(ProbeDescription description, ProbeMatch match, SplicedSource source) {}

  /**
   * Compile-time options (spec consumer.md section 5).
   *
   * @param zeroDefinitions {@code -Z}: descriptions that match nothing are accepted
   * @param empty an empty program is accepted
   * @param ambiguousSpecifiersAreProbes {@code pspec}
   * @param unusedArguments {@code argref}: unreferenced macro arguments are accepted
   * @param defaultArguments {@code defaultargs}: missing macro arguments are 0 or ""
   * @param oracle {@code compat=oracle}
   * @param minimumAttributes {@code amin}, or null
   * @param stringBytes {@code strsize}
   */
  record CompileOptions(
      boolean zeroDefinitions,
      boolean empty,
      boolean ambiguousSpecifiersAreProbes,
      boolean unusedArguments,
      boolean defaultArguments,
      boolean oracle,
      Attributes minimumAttributes,
      int stringBytes) {}
}
