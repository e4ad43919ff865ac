package jdtrace.fuzz;

import java.util.Arrays;
import jdtrace.consumer.OptionSettings;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofFile;
import jdtrace.dif.dof.DofReader;
import jdtrace.dif.dof.DofWriter;

/** Any bytes as a DOF file; what reads is written, what is an enabling is run. */
public final class ReadDof {
  private ReadDof() {}

  public static void fuzzerTestOneInput(byte[] data) {
    DofFile file;
    try {
      file = DofReader.read(data);
    } catch (DofException e) {
      if (e.getMessage() == null || e.rule() == null) {
        throw new AssertionError("an error that says nothing", e);
      }
      return;
    }
    try {
      byte[] written = DofWriter.write(file);
      if (!DofReader.read(written).equals(file)) {
        throw new AssertionError("what was written reads differently");
      }
      if (!Arrays.equals(DofWriter.write(DofReader.read(written)), written)) {
        throw new AssertionError("written again it is another file");
      }
    } catch (DofException e) {
      if (e.rule() != DofException.Rule.LIMIT) {
        throw new AssertionError("what was read cannot be written", e);
      }
      return;
    }
    FuzzSession session = new FuzzSession();
    try {
      session.load(data);
    } catch (DofException | OptionSettings.RefusedException e) {
      return;
    }
    session.throughDof();
    session.run();
  }
}
