package jdtrace.provider.java;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;

/** The files that an agent is started with, and our ends of the two pipes; closed when it has come. */
final class AgentPipes implements AutoCloseable {
  private final JvmProcess process;
  private final GuestFiles files;
  private final RandomAccessFile keepCommands;
  private final RandomAccessFile keepAnswers;
  private final FileOutputStream commands;
  private final FileInputStream answers;

  AgentPipes(JvmProcess process, AgentClasses classes) throws IOException {
    this.process = process;
    files = new GuestFiles(process);
    try {
      files.pipe(".c");
      files.pipe(".a");
      files.write(".jar", classes.jar());
      // Both are opened in both directions first, so that nobody waits for the other side; and
      // before they are given away, because others' pipes in /tmp may not be opened for writing.
      keepCommands = new RandomAccessFile(files.outside(".c").toFile(), "rw");
      keepAnswers = new RandomAccessFile(files.outside(".a").toFile(), "rw");
      commands = new FileOutputStream(files.outside(".c").toFile());
      answers = new FileInputStream(files.outside(".a").toFile());
    } catch (IOException e) {
      files.close();
      throw e;
    }
  }

  /** Lets the JVM's user have them. */
  void giveAway() throws IOException {
    files.giveAway();
  }

  /** Path of the agent's jar, as the JVM sees it. */
  String jar() {
    return files.inside(".jar");
  }

  /** The agent's options. */
  String options() {
    return files.inside(".c") + ',' + files.inside(".a");
  }

  FileOutputStream commands() {
    return commands;
  }

  FileInputStream answers() {
    return answers;
  }

  /** Removes the files, and what others have left; the ends that {@link #commands} and {@link #answers} gave stay open. */
  @Override
  public void close() throws IOException {
    files.close();
    keepCommands.close();
    keepAnswers.close();
    LeftFiles.remove(process);
  }
}
