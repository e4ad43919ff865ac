package jdtrace.codegen.interp.variable;

import java.util.Arrays;
import java.util.List;
import jdtrace.dif.DifVariable;

/**
 * What finds a dynamic variable: which variable, which thread ({@code self->} only, else 0), which
 * elements of an associative array's key.
 */
public record DynamicKey(DifVariable.Scope scope, int id, long thread, List<Element> elements) {

  /** One element of a key; elements of different size differ. */
  public record Element(byte[] bytes) {
    @Override
    public boolean equals(Object o) {
      return o instanceof Element e && Arrays.equals(bytes, e.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /** Bytes that the key takes of dynvarsize. */
  long bytes() {
    long bytes = 0;
    for (Element element : elements) {
      bytes += element.bytes().length + 7 & -8;
    }
    return bytes;
  }
}
