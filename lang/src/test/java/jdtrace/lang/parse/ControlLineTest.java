package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.lang.ast.Unit;
import org.junit.jupiter.api.Test;

/** Control lines (spec language.md section 1.8); their mistakes are in MistakeTest. */
class ControlLineTest {

  @Test
  void optionsTakeEffectOnceEachInOrder() {
    ParseHost host = new ParseHost();
    host.parse(
        "#!/usr/sbin/dtrace -s\n"
            + "#pragma D option quiet\n"
            + "  # pragma D option bufsize=4m\n"
            + "BEGIN\n"
            + "{\n"
            + "  trace((x_t\n"
            + "#pragma D option bufsize=\n"
            + "  *)\n"
            + "#pragma D option quiet\n"
            + " 1)\n"
            + "}\n");
    assertEquals(List.of("quiet", "bufsize=4m", "bufsize=", "quiet"), host.optionsSet);
  }

  @Test
  void ignored() {
    assertEquals(
        "(clause :::BEGIN) {}",
        ParseHost.outline(
            "#\n#ident \"@(#)x\"\n#pragma\n#pragma once\n#pragma ident x\n#!x\nBEGIN\n#!y\n{\n}\n"
                + "#!last"));
  }

  @Test
  void pragmasForTheChecker() {
    assertEquals(
        "(pragma D attributes Stable/Evolving/Common x)\n"
            + "(clause :::BEGIN) {}\n"
            + "(pragma D binding \"1.0\" y)\n"
            + "(pragma D depends_on provider ip)\n"
            + "(pragma D attributes private provider p args)",
        ParseHost.outline(
            "#pragma D attributes Stable/Evolving/Common x\n"
                + "BEGIN {\n#pragma D binding \"1.0\" y\n}\n"
                + "#pragma D depends_on provider ip\n"
                + "#pragma D attributes private provider p args\n"));
  }

  @Test
  void linesAreRenumbered() {
    List<Unit> units =
        new ParseHost()
            .parse("a{}\n#line 10\nb{}\n# 20 \"inc.d\" 1\nc{}\n#line 5 \"x.d\"\n\nd\n{}\n");
    assertEquals(new SourceSpan(null, 1, 1), units.get(0).span());
    assertEquals(new SourceSpan(null, 10, 1), units.get(1).span());
    assertEquals(new SourceSpan("inc.d", 20, 1), units.get(2).span());
    assertEquals(new SourceSpan("x.d", 6, 1), units.get(3).span());
  }
}
