package jdtrace.provider.java;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jdtrace.agent.Request;
import jdtrace.provider.MissingAbilityException;

/** The tracer's end of the two pipes to an agent. Used by one thread. */
final class AgentConnection implements AutoCloseable {
  private static final long ANSWER_NANOS = 60_000_000_000L;
  private static final int SPINS = 200;

  private final JvmProcess process;
  private final FileOutputStream commands;
  private final FileInputStream answers;
  private final String javaVersion;
  private boolean broken;
  private boolean exiting;

  private AgentConnection(JvmProcess process, AgentClasses classes, AgentPipes pipes)
      throws IOException {
    this.process = process;
    this.commands = pipes.commands();
    this.answers = pipes.answers();
    commands.write(classes.sent());
    javaVersion = request(write(Request.HELLO)).readUTF();
  }

  /**
   * Attaches, loads the agent and waits for its greeting.
   *
   * @throws MissingAbilityException when any of it fails
   */
  static AgentConnection open(JvmProcess process, AgentClasses classes) {
    try (AgentPipes pipes = new AgentPipes(process, classes)) {
      pipes.giveAway();
      new HotSpotAttach(process).load(pipes.jar(), pipes.options());
      return new AgentConnection(process, classes, pipes);
    } catch (IOException e) {
      throw new MissingAbilityException(
          "cannot attach to process " + process.pid() + ": " + e.getMessage());
    }
  }

  /**
   * Waits for the greeting of an agent that a command of ours was started with.
   *
   * @throws MissingAbilityException when it does not come
   */
  static AgentConnection accept(JvmProcess process, AgentClasses classes, AgentPipes pipes) {
    try (pipes) {
      return new AgentConnection(process, classes, pipes);
    } catch (IOException e) {
      throw new MissingAbilityException(
          "the agent in process " + process.pid() + " does not answer: " + e.getMessage());
    }
  }

  String javaVersion() {
    return javaVersion;
  }

  /** A request that is being written. */
  static final class Outgoing {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final DataOutputStream out = new DataOutputStream(bytes);
  }

  /** Begins a request. */
  static Outgoing write(int request) {
    Outgoing outgoing = new Outgoing();
    outgoing.bytes.write(request);
    return outgoing;
  }

  /** Whether the agent still answers. */
  boolean isAlive() {
    broken |= !process.isAlive();
    return !broken;
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @throws MissingAbilityException with the agent's reason when it refuses, or when it has gone
   */
  DataInputStream request(Outgoing request) {
    if (broken) {
      throw gone();
    }
    try {
      byte[] body = request.bytes.toByteArray();
      byte[] frame = new byte[body.length + 4];
      java.nio.ByteBuffer.wrap(frame).putInt(body.length).put(body);
      commands.write(frame);
      byte[] answer = frame();
      while (answer[0] == Request.EXITING) {
        exiting = true;
        answer = frame();
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
      if (in.readByte() != 0) {
        throw new MissingAbilityException("java" + process.pid() + ": " + in.readUTF());
      }
      return in;
    } catch (IOException e) {
      broken = true;
      throw gone();
    }
  }

  private MissingAbilityException gone() {
    return new MissingAbilityException(
        "process " + process.pid() + " has ended, or its agent does not answer");
  }

  private byte[] frame() throws IOException {
    return receive(java.nio.ByteBuffer.wrap(receive(4)).getInt());
  }

  /** Whether the JVM has begun to exit, and waits for us. */
  boolean isExiting() {
    try {
      if (!exiting && !broken && answers.available() > 0) {
        exiting = frame()[0] == Request.EXITING;
      }
    } catch (IOException e) {
      broken = true;
    }
    return exiting;
  }

  private byte[] receive(int length) throws IOException {
    byte[] bytes = new byte[length];
    int at = 0;
    int idle = 0;
    long end = System.nanoTime() + ANSWER_NANOS;
    while (at < length) {
      int ready = answers.available();
      if (ready > 0) {
        at += Math.max(0, answers.read(bytes, at, Math.min(ready, length - at)));
        idle = 0;
        continue;
      }
      idle++;
      if (idle < SPINS) {
        Thread.onSpinWait();
      } else {
        rest(idle, end);
      }
    }
    return bytes;
  }

  private void rest(int idle, long end) throws IOException {
    if (idle % 64 == 0 && !process.isAlive()) {
      throw new IOException("it has ended");
    }
    if (System.nanoTime() > end) {
      throw new IOException("no answer within 60 s");
    }
    java.util.concurrent.locks.LockSupport.parkNanos(100_000);
  }

  @Override
  public void close() {
    broken = true;
    try {
      commands.close();
      answers.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
