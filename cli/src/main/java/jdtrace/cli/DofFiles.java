package jdtrace.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import jdtrace.consumer.CompiledProgram;
import jdtrace.consumer.OptionSettings;
import jdtrace.consumer.Session;
import jdtrace.dif.Statement;
import jdtrace.dif.dof.DofException;
import jdtrace.lang.Source;

/** {@code --dof} and {@code --dof-load}: programs in files. Loaded only by runs that use them. */
final class DofFiles {
  /** Where programs go that are not one script, and whose output is not named. */
  private static final String DEFAULT_NAME = "d.dof";

  private DofFiles() {}

  /** Makes a file's enabling the session's program. */
  static void load(Session session, String path) throws Invocation.RefusedException {
    try {
      byte[] bytes;
      try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
        bytes = Dtrace.readAll(file);
      }
      CompiledProgram program = session.load(path, bytes);
      if (!session.options().isSet("zdefs")) {
        for (Statement statement : program.statements()) {
          if (session.catalog().match(statement.description()).isEmpty()) {
            throw refused(
                path,
                "probe description " + statement.description() + " does not match any probes");
          }
        }
      }
    } catch (IOException e) {
      throw refused(path, Dtrace.openError(e));
    } catch (DofException e) {
      throw refused(path, e.getMessage());
    } catch (OptionSettings.RefusedException e) {
      throw refused(path, "option " + e.getMessage());
    }
  }

  private static Invocation.RefusedException refused(String path, String why) {
    return new Invocation.RefusedException("failed to load " + path + ": " + why);
  }

  /** Writes the session's programs, replacing what is there. */
  static void save(Session session, Invocation invocation) throws Invocation.RefusedException {
    String path = invocation.outputFile == null ? name(invocation) : invocation.outputFile;
    byte[] bytes;
    try {
      bytes = session.save(Dtrace.VERSION);
    } catch (DofException e) {
      throw new Invocation.RefusedException("failed to write " + path + ": " + e.getMessage());
    }
    try (FileOutputStream file = new FileOutputStream(path)) {
      file.write(bytes);
    } catch (IOException e) {
      throw new Invocation.RefusedException("failed to write " + path + ": " + Dtrace.openError(e));
    }
  }

  /** One script's name with another ending, as dtrace(1) names what it makes of scripts. */
  private static String name(Invocation invocation) {
    if (invocation.programs.size() == 1
        && invocation.programs.getFirst().kind() == Source.Kind.FILE) {
      String script = invocation.programs.getFirst().text();
      if (script.endsWith(".d")) {
        return script.substring(0, script.length() - 1).concat("dof");
      }
    }
    return DEFAULT_NAME;
  }
}
