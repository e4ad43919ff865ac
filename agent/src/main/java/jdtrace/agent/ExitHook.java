package jdtrace.agent;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a JVM that is about to exit until the tracer has fetched what only its heap holds; not for
 * long.
 */
final class ExitHook extends Thread {
  private static final long MAX_SECONDS = 3;

  private final DataOutputStream tracer;
  private final CountDownLatch letGo = new CountDownLatch(1);

  private ExitHook(DataOutputStream tracer) {
    super("jdtrace exit");
    this.tracer = tracer;
    setContextClassLoader(null);
  }

  /** Null when the JVM is already exiting. */
  static ExitHook add(DataOutputStream tracer) {
    ExitHook hook = new ExitHook(tracer);
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return hook;
    } catch (IllegalStateException e) {
      return null;
    }
  }

  @Override
  public void run() {
    try {
      synchronized (tracer) {
        tracer.writeInt(1);
        tracer.write(Request.EXITING);
        tracer.flush();
      }
      letGo.await(MAX_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      return; // the tracer has gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void letGo() {
    letGo.countDown();
  }

  void remove() {
    letGo.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(this);
    } catch (IllegalStateException e) {
      return; // it is running, and ends now
    }
  }
}
