package jdtrace.codegen.jvm;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A JVM that carries out compiled clauses, seen from the tracer. Inside, one {@code
 * jdtrace.agent.rt.Session} does the work; a guest only brings bytes to it and back, so that what is
 * between the two (nothing, or a socket and a shared file) need not know what they mean.
 *
 * <p>All methods are called from the tracer's one thread. After {@link #alive} has become false they
 * do nothing and answer nothing; what is in the shared memory can still be read.
 */
public interface Guest extends AutoCloseable {

  /**
   * A class to be defined beside the run-time library (as a hidden class where the JVM has them).
   * Names begin with {@code jdtrace/agent/rt/}; where that library has another name, the same
   * renaming is applied. Its superclass is {@code jdtrace.agent.rt.Unit}. To define one: {@code
   * Session.expectUnit()}, initialise, make an instance by its constructor without parameters, {@code
   * Session.addUnit(unit, handlesErrors)}.
   *
   * @param name internal name, unique in a session
   */
  record ClassFile(String name, byte[] bytes, boolean handlesErrors) {}

  /**
   * A probe site and what it is to call: {@code static void method(...)} of a defined class, its
   * parameters as {@link JvmSite#descriptor} says, and behind them perhaps one that says which probe.
   *
   * @param descriptor of the method
   * @param index what the method's last argument is always, an int; -1 when the site passes all
   */
  record Link(int site, String className, String method, String descriptor, int index) {}

  /**
   * The process that it is, as built-in variables show it.
   *
   * @param arguments its command line, blanks between arguments
   */
  record Environment(int pid, int parentPid, int uid, int gid, String execname, String arguments) {}

  Environment environment();

  /**
   * Begins the session inside: {@code Session.open(specification, shared, host)}.
   *
   * @param sharedBytes how large the memory is that both sides see, zeros at first
   * @return that memory, little endian, from its beginning
   */
  ByteBuffer open(byte[] specification, long sharedBytes);

  /** How many bytes {@link #open} can have now, so far as is known. */
  default long room() {
    return Long.MAX_VALUE;
  }

  /** Memory of shared variables, as long as somebody may still want to map it. */
  interface Region extends AutoCloseable {

    /** The tracer's, of what is to be mapped. */
    int descriptor();

    /** Where the tracer has it mapped itself; 0 where it has not. */
    long address();

    /** No other guest will map it; those that have keep it. Idempotent. */
    @Override
    void close();
  }

  /** Makes memory of zeros that this guest can map, and so far as possible others. */
  Region region(long bytes);

  /**
   * Maps memory of shared variables into the JVM; after {@link #open}.
   *
   * @param bytes how much
   * @param threads whether variables of threads are there, which go by the kernel's ids of them
   * @return where it is in the JVM
   */
  long share(Region region, long bytes, boolean threads);

  /** Defines classes, in this order. */
  void define(List<ClassFile> classes);

  /** Lets sites call clauses; all of them, or none when it throws. */
  void link(List<Link> links);

  /** Lets sites call nothing. Idempotent. */
  void unlink(List<Integer> sites);

  /** Does {@code Session.command(request)} inside, on a thread that no site fires on. */
  byte[] command(byte[] request);

  /** Whether the JVM still answers; once false, always false. */
  boolean alive();

  /** Whether the JVM has begun to exit by itself, and waits until what it holds is fetched. */
  default boolean exiting() {
    return false;
  }

  /** Whether classes are on their way that descriptions mean: the agent is to be asked again. */
  default boolean awaitsClasses() {
    return false;
  }

  /** Tells the user what this JVM's end has cost, e.g. {@code "END did not run"}. */
  default void tell(String loss) {}

  /** Ends the session inside: nothing of it remains there. Idempotent. */
  @Override
  void close();
}
