package jdtrace.testkit.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the examples of one Markdown page. */
public final class Page {
  private static final String FENCE = "```";

  private final String name;
  private final List<Example> examples = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private Example.Program open;

  private Page(String name) {
    this.name = name;
  }

  /** The examples in their order; a block of an unknown kind is refused. */
  public static List<Example> examples(Path file) throws IOException {
    Page page = new Page(file.getFileName().toString());
    page.read(Files.readAllLines(file, StandardCharsets.UTF_8));
    return page.examples;
  }

  private void read(List<String> lines) {
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).startsWith(FENCE)) {
        continue;
      }
      int start = at;
      StringBuilder text = new StringBuilder();
      for (at++; at < lines.size() && !lines.get(at).equals(FENCE); at++) {
        text.append(lines.get(at)).append('\n');
      }
      if (at == lines.size()) {
        throw wrong(start, "the block has no end");
      }
      block(start, lines.get(start).substring(FENCE.length()).strip(), text.toString());
    }
    close(lines.size());
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(name + ":" + (line + 1) + ": " + what);
  }

  private void block(int line, String info, String text) {
    String[] words = info.split("\\s+");
    switch (words[0]) {
      case "d" -> program(line, List.of(words).subList(1, words.length), text);
      case "output" -> {
        Example.Program p = require(line);
        open = new Example.Program(p.place(), p.text(), p.options(), p.live(), text, p.errors());
      }
      case "error" -> {
        Example.Program p = require(line);
        List<String> errors = ExpectedText.lines(text);
        open = new Example.Program(p.place(), p.text(), p.options(), p.live(), p.output(), errors);
      }
      case "console" -> {
        close(line);
        boolean live = words.length > 1 && words[1].equals("live");
        examples.add(
            new Example.Dialogue(place(line), exchanges(line, text), live, Map.copyOf(files)));
      }
      case "text" -> {}
      default -> throw wrong(line, "a block of unknown kind: " + info);
    }
  }

  private String place(int line) {
    return name + ":" + (line + 1);
  }

  private void program(int line, List<String> words, String text) {
    close(line);
    List<String> options = new ArrayList<>();
    boolean live = false;
    for (String word : words) {
      if (word.startsWith("file=")) {
        files.put(word.substring("file=".length()), text);
        return;
      }
      if (word.equals("live")) {
        live = true;
      } else {
        options.add(word);
      }
    }
    open = new Example.Program(place(line), text, List.copyOf(options), live, null, List.of());
  }

  private Example.Program require(int line) {
    if (open == null) {
      throw wrong(line, "output of which program?");
    }
    return open;
  }

  /** What follows does not belong to the program before it. */
  private void close(int line) {
    if (open != null) {
      if (open.output() == null && open.errors().isEmpty()) {
        throw wrong(line, "the program at " + open.place() + " has no output block");
      }
      examples.add(open);
      open = null;
    }
  }

  private List<Example.Exchange> exchanges(int line, String text) {
    List<Example.Exchange> exchanges = new ArrayList<>();
    String command = null;
    StringBuilder output = new StringBuilder();
    List<String> lines = List.of(text.split("\n", -1));
    for (int at = 0; at < lines.size(); at++) {
      String row = lines.get(at);
      if (!row.startsWith("$ ") && !row.startsWith("# ")) {
        output.append(row).append('\n');
        continue;
      }
      if (command != null) {
        exchanges.add(new Example.Exchange(command, output.toString()));
      }
      output.setLength(0);
      StringBuilder typed = new StringBuilder(row.substring(2));
      while (at + 1 < lines.size() && lines.get(at + 1).startsWith("> ")) {
        typed.append('\n').append(lines.get(++at).substring(2));
      }
      command = typed.toString();
    }
    if (command == null) {
      throw wrong(line, "no command");
    }
    exchanges.add(new Example.Exchange(command, output.toString()));
    return exchanges;
  }
}
