package jdtrace.codegen.bpf.gen;

/** A DIF object asks for something this engine does not do; the message is for the user. */
public final class UnsupportedDifException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedDifException(String message) {
    super(message);
  }
}
