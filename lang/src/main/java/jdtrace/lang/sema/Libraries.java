package jdtrace.lang.sema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.CompileHost;
import jdtrace.lang.LibraryFiles;
import jdtrace.lang.Source;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.parse.LibraryDependency;
import jdtrace.lang.parse.Parser;

/**
 * The D libraries of a session (spec language.md sections 1.8 and 6).
 *
 * <p>A file of the system library is compiled in the midst of whatever asked for a name that it
 * defines; what was in work is set aside for that time. So a program that uses nothing of the library
 * pays nothing for it. Files of other directories are compiled before the first program, those they
 * depend on first. A file whose dependency is missing is left out without a word, and with it those
 * that depend on it; any other mistake in a library ends the compilation.
 */
final class Libraries {
  private enum State {
    IN_WORK,
    LOADED,
    LEFT_OUT
  }

  private final Context context;
  private final CompileHost parserHost;

  /** System files by name, others by path. */
  private final Map<String, State> states = new HashMap<>();

  private final Set<String> directories = new HashSet<>();

  /** The file in work and its directory; null outside libraries, directory null for the system's. */
  private LibraryFiles.File current;

  private LibraryFiles.Directory currentDirectory;

  Libraries(Context context, CompileHost parserHost) {
    this.context = context;
    this.parserHost = parserHost;
  }

  /** Whether a library file is being compiled. */
  boolean inWork() {
    return current != null;
  }

  /** Compiles what the system library has to say of a name. */
  void require(String name) {
    List<String> files = context.host.libraries().defining(name);
    for (int i = 0; i < files.size(); i++) {
      requireFile(files.get(i));
    }
  }

  /** Whether a file of the system library could be loaded, now or earlier. */
  private boolean requireFile(String name) {
    State state = states.get(name);
    if (state == null) {
      LibraryFiles.File file = context.host.libraries().system(name);
      if (file == null) {
        return false;
      }
      state = compile(name, file, null);
    }
    return state != State.LEFT_OUT;
  }

  /** Compiles directories that were not compiled yet. */
  void loadDirectories() {
    for (LibraryFiles.Directory directory : context.host.libraries().directories()) {
      if (directories.add(directory.path())) {
        for (LibraryFiles.File file : directory.files()) {
          load(directory, file, List.of());
        }
      }
    }
  }

  private void load(
      LibraryFiles.Directory directory, LibraryFiles.File file, List<String> dependents) {
    if (states.containsKey(file.path())) {
      return;
    }
    for (LibraryDependency dependency : LibraryDependency.of(file)) {
      LibraryFiles.File needed = named(directory, dependency.library());
      if (needed == null) {
        continue; // the pragma tells, when the file is compiled
      }
      if (needed.name().equals(file.name()) || dependents.contains(needed.name())) {
        throw new DError(
            ErrorTag.D_PRAGMA_DEPEND,
            dependency.span(),
            "library " + file.name() + " depends on itself, by way of " + needed.name());
      }
      java.util.ArrayList<String> chain = new java.util.ArrayList<>(dependents);
      chain.add(file.name());
      load(directory, needed, chain);
    }
    compile(file.path(), file, directory);
  }

  private static LibraryFiles.File named(LibraryFiles.Directory directory, String name) {
    for (LibraryFiles.File file : directory.files()) {
      if (file.name().equals(name)) {
        return file;
      }
    }
    return null;
  }

  private State compile(String key, LibraryFiles.File file, LibraryFiles.Directory directory) {
    states.put(key, State.IN_WORK);
    Context.Suspended suspended = context.suspend();
    LibraryFiles.File outerFile = current;
    LibraryFiles.Directory outerDirectory = currentDirectory;
    current = file;
    currentDirectory = directory;
    State state = State.LOADED;
    try {
      declare(file);
    } catch (DError e) {
      if (e.tag() != ErrorTag.D_PRAGMA_DEPEND) {
        throw e;
      }
      state = State.LEFT_OUT;
    } finally {
      current = outerFile;
      currentDirectory = outerDirectory;
      context.resume(suspended);
    }
    states.put(key, state);
    return state;
  }

  private void declare(LibraryFiles.File file) {
    Parser parser =
        new Parser(new Source(file.text(), Source.Kind.LIBRARY, file.path()), parserHost);
    for (Unit unit = parser.next(); unit != null; unit = parser.next()) {
      if (unit instanceof Unit.Clause clause) {
        throw new DError(ErrorTag.D_SYNTAX, clause.span(), "a library cannot have clauses");
      }
      context.declarations.declare(unit);
      context.pragmas.settle();
    }
    context.pragmas.requireSettled();
  }

  /** {@code depends_on library}. */
  void dependsOn(String name, SourceSpan span) {
    if (current == null) {
      throw new DError(
          ErrorTag.D_PRAGMA_DEPEND,
          span,
          "a program cannot depend on a library: only libraries can");
    }
    LibraryFiles.File own = currentDirectory == null ? null : named(currentDirectory, name);
    boolean loaded =
        own != null
            ? states.get(own.path()) == State.LOADED
            : isLoadedElsewhere(name) || requireFile(name);
    if (!loaded) {
      throw new DError(
          ErrorTag.D_PRAGMA_DEPEND, span, "program requires library " + name + ", not loaded");
    }
  }

  /** A file of an earlier directory. */
  private boolean isLoadedElsewhere(String name) {
    for (Map.Entry<String, State> entry : states.entrySet()) {
      if (entry.getValue() == State.LOADED && entry.getKey().endsWith("/".concat(name))) {
        return true;
      }
    }
    return false;
  }
}
