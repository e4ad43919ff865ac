package jdtrace.agent;

/** A request that cannot be carried out. The message is for the user of the tracer. */
final class AgentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AgentException(String message) {
    super(message, null, false, false);
  }
}
