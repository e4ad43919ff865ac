package jdtrace.agent.weave;

import java.util.ArrayList;
import java.util.List;

/** Gives classes other names in the class files that mention them, by changing their texts. */
public final class RenameConstants {
  private final List<String> from = new ArrayList<String>();
  private final List<String> to = new ArrayList<String>();
  private final List<Boolean> whole = new ArrayList<Boolean>();

  /** Replaces {@code text} wherever it occurs inside a constant. */
  public RenameConstants replace(String text, String replacement) {
    from.add(text);
    to.add(replacement);
    whole.add(false);
    return this;
  }

  /** Replaces constants that are {@code text} and nothing else. */
  public RenameConstants replaceWhole(String text, String replacement) {
    from.add(text);
    to.add(replacement);
    whole.add(true);
    return this;
  }

  String renamed(String text) {
    String result = text;
    for (int i = 0; i < from.size(); i++) {
      if (!whole.get(i)) {
        result = result.replace(from.get(i), to.get(i));
      } else if (result.equals(from.get(i))) {
        result = to.get(i);
      }
    }
    return result;
  }

  /** The class file with the new names. */
  public byte[] in(byte[] classFile) {
    Input in = new Input(classFile);
    ConstantPool pool = new ConstantPool(in, 8);
    Output out = new Output(classFile.length + 256);
    out.copy(in, 0, 8);
    pool.writeRenamed(out, this);
    return out.copy(in, pool.end(), in.length() - pool.end()).toByteArray();
  }
}
