package jdtrace.lang.sema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.SplicedSource;
import jdtrace.lang.CompileHost;
import jdtrace.types.Type;

/**
 * What all checks share: the session's tables, and of the clause in work its probe, the stability
 * of what it used so far, and the names bound for the time of an inline's or translator's body.
 */
final class Context {
  static final Attributes MOST =
      new Attributes(
          Attributes.Stability.STANDARD,
          Attributes.Stability.STANDARD,
          Attributes.DependencyClass.COMMON);

  final CompileHost host;
  final SymbolTable symbols = new SymbolTable();
  final TypeNames types = new TypeNames(this);
  final BuiltinVariables builtins = new BuiltinVariables(this);
  final CheckExpression expressions = new CheckExpression(this);
  final Pragmas pragmas = new Pragmas(this);
  final Translators translators = new Translators(this);
  final Versions versions = new Versions(this);
  final DeclareUnit declarations = new DeclareUnit(this);

  private Providers providers;

  /** Set by the door before anything is compiled. */
  Splices splices;

  /** Set by the door before anything is compiled. */
  Libraries libraries;

  /** Names that stand for checked expressions while an inline or translator is expanded. */
  Map<String, Typed> bindings = new HashMap<>();

  CompileHost.CompileOptions options;
  Type.DString string;

  /** Null outside clauses. */
  CompileHost.ProbeMatch probe;

  /** What the clause in work is spliced with; null when its probe is a place of its own. */
  SplicedSource source;

  /** Inlines whose expression reads arg0.., which are others where there is a source. */
  final Set<String> inlinesOfArguments = new HashSet<>();

  /** How often arg0.. were read so far. */
  int argumentUses;

  ProbeDescription description;
  Attributes attributes = MOST;

  /** The innermost expression that took {@link #attributes} below option amin, or null. */
  private SourceSpan unstable;

  Context(CompileHost host) {
    this.host = host;
    refreshOptions();
  }

  /** What the session's programs define as providers; few define any. */
  Providers providers() {
    if (providers == null) {
      providers = new Providers(this);
    }
    return providers;
  }

  /** Asks the host again, as pragmas may have changed an option. */
  void refreshOptions() {
    options = host.options();
    if (string == null || string.size() != options.stringBytes()) {
      string = new Type.DString(options.stringBytes());
    }
  }

  void enter(ProbeDescription description, CompileHost.ProbeMatch probe, SplicedSource source) {
    this.source = source;
    this.description = description;
    this.probe = probe;
    unstable = null;
    attributes = probe.count() == 0 ? MOST : probe.probeAttributes();
  }

  void leave() {
    source = null;
    probe = null;
    description = null;
    attributes = MOST;
  }

  /** The stability of what is in work so far. */
  record Stability(Attributes attributes, SourceSpan unstable) {}

  Stability stability() {
    return new Stability(attributes, unstable);
  }

  /** Forgets what was used since. */
  void restore(Stability before) {
    attributes = before.attributes();
    unstable = before.unstable();
  }

  /** What a library compiled in the midst of a program must not see. */
  record Suspended(
      Map<String, Typed> bindings,
      CompileHost.ProbeMatch probe,
      SplicedSource source,
      String prefix,
      ProbeDescription description,
      Stability stability,
      Pragmas.Program pragmas) {}

  /** Sets the work on a program aside. */
  Suspended suspend() {
    Suspended suspended =
        new Suspended(
            bindings,
            probe,
            source,
            symbols.prefix(""),
            description,
            stability(),
            pragmas.beginProgram());
    bindings = new HashMap<>();
    leave();
    return suspended;
  }

  void resume(Suspended suspended) {
    bindings = suspended.bindings();
    probe = suspended.probe();
    source = suspended.source();
    symbols.prefix(suspended.prefix());
    description = suspended.description();
    restore(suspended.stability());
    pragmas.resume(suspended.pragmas());
  }

  /** The stability of an expression outside clauses is wanted: starts with the best. */
  void beginExpression() {
    attributes = MOST;
  }

  /** Notes that the clause uses something of this stability. */
  void use(Attributes used) {
    attributes = attributes.min(used);
  }

  /** An expression has been checked: whether what it uses is less stable than wanted. */
  void noteStability(SourceSpan span) {
    Attributes least = options.minimumAttributes();
    if (least != null && unstable == null && !attributes.min(least).equals(least)) {
      unstable = span;
    }
  }

  /**
   * Holds a clause to option amin.
   *
   * @param span of the clause, which is at fault when its description is
   */
  void requireStable(SourceSpan span) {
    Attributes least = options.minimumAttributes();
    if (least != null && !attributes.min(least).equals(least)) {
      throw new DError(
          ErrorTag.D_ATTR_MIN,
          unstable == null ? span : unstable,
          "attributes (" + attributes + ") are less than predefined minimum (" + least + ")");
    }
  }

  /** Refuses a global name that is taken. */
  void requireFree(String name, SourceSpan span) {
    if (name.indexOf('`') >= 0) {
      throw new DError(ErrorTag.D_DECL_SCOPE, span, "a declared name cannot be scoped: " + name);
    }
    if (isGlobal(name)) {
      throw new DError(ErrorTag.D_DECL_IDRED, span, "identifier " + name + " is already defined");
    }
  }

  private boolean isOfLibrary(String name) {
    libraries.require(name);
    return symbols.isDefined(name);
  }

  /** Whether a name means a variable, inline, enumerator, built-in or function of this session. */
  boolean isGlobal(String name) {
    return symbols.isDefined(name)
        || (builtins.isKnown(name) || Functions.isKnown(name)) && !versions.isHidden(name)
        || name.equals("NULL")
        || isOfLibrary(name);
  }
}
