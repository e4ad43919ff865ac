package jdtrace.provider.java;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.proc.LocalSocket;
import jdtrace.provider.MissingAbilityException;

/**
 * HotSpot's attach protocol: a file {@code .attach_pidPID} and SIGQUIT make the JVM open a socket
 * {@code /tmp/.java_pidPID}; a request there is the version of the protocol, a command and three
 * arguments, each ended by NUL, the answer a number and text. Version 1 is understood by all JDKs
 * (24 and later know a second one besides).
 */
final class HotSpotAttach {
  private static final int SIGQUIT = 3;
  private static final long HANDSHAKE_NANOS = 10_000_000_000L;
  private static final long ANSWER_NANOS = 30_000_000_000L;

  /** How often we look for the socket, which is there within 2 ms. */
  private static final long POLL_NANOS = 300_000;

  /** How often we look whether a JVM that does not answer is still there. */
  private static final int LOOK_MILLIS = 100;

  private final JvmProcess process;

  HotSpotAttach(JvmProcess process) {
    this.process = process;
  }

  /**
   * Makes the JVM load an agent.
   *
   * @param jar as the JVM names it
   * @throws MissingAbilityException when it does not
   */
  void load(String jar, String options) {
    String answer;
    try {
      try (LocalSocket socket = LocalSocket.connect(socket())) {
        String request = "1\0load\0instrument\0false\0" + jar + '=' + options + '\0';
        socket.send(request.getBytes(StandardCharsets.UTF_8));
        answer = receive(socket);
      }
    } catch (IOException | SysException e) {
      throw refused("the JVM's attach mechanism does not answer: " + e.getMessage());
    }
    check(answer);
  }

  private MissingAbilityException refused(String reason) {
    return new MissingAbilityException("cannot attach to process " + process.pid() + ": " + reason);
  }

  /** The JVM's socket, which it opens when it is asked for the first time. */
  private Path socket() throws IOException {
    Path socket = process.outside("/tmp/.java_pid" + process.innerPid());
    if (Files.exists(socket)) {
      return socket;
    }
    if (process.hasOption("-XX:+DisableAttachMechanism")) {
      throw refused("it was started with -XX:+DisableAttachMechanism");
    }
    if (!process.handlesQuit()) {
      throw refused(
          "it does not handle SIGQUIT yet, or was started with -Xrs or -XX:+ReduceSignalUsage");
    }
    Path trigger = trigger();
    try {
      long result = Syscall.call(SyscallNumber.KILL, process.pid(), SIGQUIT);
      if (Syscall.failed(result)) {
        throw refused("SIGQUIT cannot be sent");
      }
      long end = System.nanoTime() + HANDSHAKE_NANOS;
      while (!Files.exists(socket)) {
        if (!process.isAlive()) {
          throw refused("it has ended");
        }
        if (System.nanoTime() > end) {
          throw refused("it has opened no socket within 10 s (is it stopped?)");
        }
        pause();
      }
      return socket;
    } finally {
      Files.deleteIfExists(trigger);
    }
  }

  /** The file that tells a request to attach from a request for a thread dump. */
  private Path trigger() throws IOException {
    String name = ".attach_pid" + process.innerPid();
    IOException first = null;
    for (Path directory : new Path[] {process.workingDirectory(), process.outside("/tmp")}) {
      Path file = directory.resolve(name);
      try {
        Files.deleteIfExists(file);
        Files.createFile(file);
        process.own(file);
        return file;
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    throw first;
  }

  private static void pause() {
    LockSupport.parkNanos(POLL_NANOS);
    checkInterrupted();
  }

  private static void checkInterrupted() {
    if (Thread.interrupted()) {
      Thread.currentThread().interrupt();
      throw new MissingAbilityException("interrupted while attaching");
    }
  }

  private String receive(LocalSocket socket) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    long end = System.nanoTime() + ANSWER_NANOS;
    while (true) {
      byte[] bytes = socket.receive(LOOK_MILLIS);
      if (bytes == null) {
        return answer.toString(StandardCharsets.UTF_8);
      }
      if (bytes.length == 0) {
        if (!process.isAlive()) {
          throw refused("it has ended");
        }
        if (System.nanoTime() > end) {
          throw refused("it has not answered within 30 s (is it stopped?)");
        }
        checkInterrupted();
      }
      answer.writeBytes(bytes);
    }
  }

  /** "0", then what the agent's loading gave: a number, from 9 on behind a text. */
  private void check(String answer) {
    String[] lines = answer.split("\n");
    String first = lines[0].strip();
    String rest = answer.substring(Math.min(answer.length(), lines[0].length())).strip();
    if (!first.equals("0")) {
      throw refused(reason(rest.isEmpty() ? "error " + first : rest));
    }
    String result = rest.startsWith("return code: ") ? rest.substring(13).strip() : rest;
    if (!result.isEmpty() && !result.equals("0")) {
      throw refused(
          reason(
              switch (result) {
                case "100" -> "it cannot read the agent's jar";
                case "101" -> "it finds no class of the agent";
                case "102" -> "the agent did not start";
                default -> result;
              }));
    }
  }

  private static String reason(String answer) {
    if (answer.contains("Dynamic agent loading is not enabled")
        || answer.contains("EnableDynamicAgentLoading")) {
      return "it forbids agents at run time; start it with -XX:+EnableDynamicAgentLoading, or run"
          + " it under dtrace -c";
    }
    return answer;
  }
}
