package jdtrace.agent.weave;

import java.util.Set;

/** Static fields of type boolean that are true from the beginning (JVMS 4.7.2). */
public final class StaticFlags {
  private StaticFlags() {}

  /**
   * The class file with these fields true when the class is initialised. Fields that it has not, or that have
   * a value already, stay as they are.
   */
  public static byte[] set(byte[] classFile, Set<String> names) {
    Input in = new Input(classFile);
    ConstantPool pool = new ConstantPool(in, 8);
    int header = pool.end();
    int at = header + 8 + 2 * in.u2(header + 6);
    Output body = new Output(classFile.length);
    int fields = in.u2(at);
    body.copy(in, header, at + 2 - header);
    at += 2;
    for (int i = 0; i < fields; i++) {
      int attributes = in.u2(at + 6);
      int end = at + 8;
      boolean valued = false;
      for (int k = 0; k < attributes; k++) {
        valued |= pool.utf8(in.u2(end)).equals("ConstantValue");
        end += 6 + in.length(end + 2);
      }
      boolean wanted =
          !valued
              && names.contains(pool.utf8(in.u2(at + 2)))
              && pool.utf8(in.u2(at + 4)).equals("Z");
      body.copy(in, at, 6).u2(attributes + (wanted ? 1 : 0)).copy(in, at + 8, end - at - 8);
      if (wanted) {
        body.u2(pool.addUtf8("ConstantValue")).s4(2).u2(pool.addInteger(1));
      }
      at = end;
    }
    body.copy(in, at, in.length() - at);
    Output out = new Output(classFile.length + 64);
    out.copy(in, 0, 8);
    pool.write(out);
    return out.append(body).toByteArray();
  }
}
