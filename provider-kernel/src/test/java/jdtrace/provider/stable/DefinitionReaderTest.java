package jdtrace.provider.stable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jdtrace.dif.ProbeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of files of definitions. */
class DefinitionReaderTest {
  private static final String STABILITY =
      "stability Evolving/Evolving/ISA Private/Private/Unknown Private/Private/Unknown \\\n"
          + "  Evolving/Evolving/ISA Stable/Private/Common\n";

  private static Definition read(String text) {
    return DefinitionReader.read(STABILITY + text, "p.probes");
  }

  @Test
  void stabilityIsOfFiveParts() {
    Definition d = read("# nothing\n\n");
    assertThat(d.attributes().provider()).hasToString("Evolving/Evolving/ISA");
    assertThat(d.attributes().module()).hasToString("Private/Private/Unknown");
    assertThat(d.attributes().arguments()).hasToString("Stable/Private/Common");
    assertThat(d.probes()).isEmpty();
  }

  @Test
  void argumentsHaveNamesAndMayBeTranslated() {
    Definition.Probe probe =
        read("""
        probe n(struct t *a, int b) : (t_t *a, u_t *a, int b)
            from tracepoint x
                a = args[1]
                b = arg2 == 3
        """)
            .probe("n");
    assertThat(probe.natives())
        .containsExactly(
            new Definition.Native("struct t *", "a"), new Definition.Native("int", "b"));
    assertThat(probe.translated()).extracting("type").containsExactly("t_t *", "u_t *", "int");
    assertThat(probe.translated()).extracting("from").containsExactly(0, 0, 1);
    assertThat(probe.alternatives().get(0).get(0).values())
        .containsEntry("a", "args[1]")
        .containsEntry("b", "arg2 == 3");
  }

  @Test
  void untranslatedArgumentsAreShownAsTheyAre() {
    Definition.Probe probe = read("probe n(int a)\n from tracepoint x\n a = 1\n").probe("n");
    assertThat(probe.translated()).extracting("type").containsExactly("int");
  }

  @Test
  void sourcesAreAlternativesOrJoined() {
    Definition d =
        read(
            """
            probe n
                absent nothing tells it
                from tracepoint x thread args[2]
                    has task_struct.__state
                    when self->a
                    needs h
                and from tracepoint y
                from function f entry
                    lacks task_struct.state
            helper h
                from tracepoint z
                    when args[0]
                    do self->a = 1;
                    do self->b = 2;
            """);
    Definition.Probe probe = d.probe("n");
    assertThat(probe.absence()).isEqualTo("nothing tells it");
    assertThat(probe.alternatives()).hasSize(2);
    Definition.Source first = probe.alternatives().get(0).get(0);
    assertThat(first.place()).hasToString("rawtp:::x");
    assertThat(first.shown()).isEqualTo("tracepoint x");
    assertThat(first.source().thread()).isEqualTo(2);
    assertThat(first.guard()).isEqualTo("self->a");
    assertThat(first.has()).containsExactly("task_struct.__state");
    assertThat(first.helpers()).containsExactly("h");
    Definition.Source joined = probe.alternatives().get(0).get(1);
    assertThat(joined.place()).hasToString("rawtp:::y");
    assertThat(joined.source().thread()).isEqualTo(ProbeSource.RUNNING);
    assertThat(joined.guard()).isNull();
    Definition.Source second = probe.alternatives().get(1).get(0);
    assertThat(second.place()).hasToString("fbt::f:entry");
    assertThat(second.lacks()).containsExactly("task_struct.state");
    Definition.Source helper = d.helper("h").alternatives().get(0).get(0);
    assertThat(d.helper("h").bodies().get(helper)).isEqualTo("self->a = 1; self->b = 2;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "probe n(int a)\n from tracepoint x\n",
        "probe n\n from tracepoint x\n a = 1\n",
        "probe n\n from nowhere x\n",
        "probe n\n from tracepoint x thread 2\n",
        "probe n(int a) : (int b)\n from tracepoint x\n a = 1\n",
        "helper n\n from tracepoint x\n",
        "probe n\n and from tracepoint x\n",
        "from tracepoint x\n",
        "probe n\n something\n",
      })
  void mistakesAreToldWithTheLine(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("p.probes:");
  }
}
