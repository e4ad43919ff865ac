package jdtrace.consumer;

/** A record asks for something that ends the session; the message is DTrace's reason. */
public final class ProcessingAbortedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProcessingAbortedException(String message) {
    super(message, null, false, false);
  }
}
