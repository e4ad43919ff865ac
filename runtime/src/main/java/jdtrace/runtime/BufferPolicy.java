package jdtrace.runtime;

/** What becomes of a record when its principal buffer is full (spec consumer.md section 6). */
public enum BufferPolicy {
  /** It is dropped and counted; the consumer empties the buffers at switchrate. */
  SWITCH,

  /** The buffer takes no more, and the session ends; room for END's records was kept. */
  FILL,

  /** It overwrites the oldest records; the consumer sees the buffers when tracing has stopped. */
  RING
}
