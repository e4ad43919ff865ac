package jdtrace.testkit.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.TestJars;

/** Runs an example and says what differs from the page. */
public final class ExampleRun {
  private static final long LIMIT_SECONDS = 120;

  /** Seen by dialogues under this name, from where tests run. */
  private static final Path TOOLKIT = Path.of("../toolkit");

  private ExampleRun() {}

  /** What differs, or null when the page tells the truth. */
  public static String difference(Example.Program program, String engine, Path directory)
      throws IOException {
    Path script = directory.resolve("example.d");
    Files.writeString(script, program.text(), StandardCharsets.ISO_8859_1);
    List<String> args = new ArrayList<>();
    args.add("-q");
    if (engine != null) {
      args.add("-xengine=" + engine);
    }
    args.addAll(program.options());
    args.add("-s");
    args.add(script.toString());
    DtraceCommand.Result result = DtraceCommand.run(args.toArray(new String[0]));
    String output = program.output() == null ? "" : program.output();
    if (!new ExpectedText(output).matches(result.out())) {
      return "expected:\n" + output + "printed:\n" + result.out() + "said:\n" + result.err();
    }
    if (program.errors().isEmpty() && !result.err().isEmpty()) {
      return "said:\n" + result.err();
    }
    for (String line : program.errors()) {
      if (!ExpectedText.occurs(line, result.err())) {
        return "did not say:\n" + line + "\nbut:\n" + result.err();
      }
    }
    return null;
  }

  /** The same of a dialogue, whose commands find {@code dtrace} on their path and {@code toolkit/}. */
  public static String difference(Example.Dialogue dialogue, Path parent)
      throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory(parent, "dialogue");
    Path command = directory.resolve("dtrace");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        command,
        "#!/bin/sh\nexec "
            + java
            + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=off"
            + " --enable-native-access=ALL-UNNAMED -cp '"
            + System.getProperty("java.class.path")
            + "' jdtrace.cli.Dtrace \"$@\"\n");
    if (!command.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + command + " executable");
    }
    for (Map.Entry<String, String> file : dialogue.files().entrySet()) {
      Path saved = directory.resolve(file.getKey());
      Files.createDirectories(saved.getParent());
      Files.writeString(saved, file.getValue(), StandardCharsets.ISO_8859_1);
      if (!saved.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + saved + " executable");
      }
    }
    Path tools = Files.createSymbolicLink(directory.resolve("toolkit"), TOOLKIT.toRealPath());
    try {
      return difference(dialogue.exchanges(), directory);
    } finally {
      Files.delete(tools);
    }
  }

  private static String difference(List<Example.Exchange> exchanges, Path directory)
      throws IOException, InterruptedException {
    for (Example.Exchange exchange : exchanges) {
      String said = shell(exchange.command(), directory);
      if (!new ExpectedText(exchange.output()).matches(said)) {
        return exchange.command() + "\nexpected:\n" + exchange.output() + "said:\n" + said;
      }
    }
    return null;
  }

  private static String shell(String command, Path directory)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().merge("PATH", directory.toString(), (path, own) -> own + ":" + path);
    builder.environment().put("USDT", TestJars.usdt().toString());
    builder.environment().put("H2", TestJars.named("h2").toString());
    builder
        .environment()
        .put(
            "JETTY",
            TestJars.path("jetty-server", "jetty-http", "jetty-io", "jetty-util", "slf4j-api"));
    Path out = directory.resolve("dialogue.out");
    builder.redirectOutput(out.toFile());
    Process process = builder.start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroyForcibly();
      throw new IOException("did not end: " + command);
    }
    return Files.readString(out, StandardCharsets.ISO_8859_1);
  }
}
