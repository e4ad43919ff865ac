package jdtrace.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of options (spec consumer.md section 5, language.md section 8). */
class OptionSettingsTest {
  private final OptionSettings options = new OptionSettings();

  private String refused(String name, String value) {
    return assertThrows(OptionSettings.RefusedException.class, () -> options.set(name, value))
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "010, 8",
    "0x10, 16",
    "4k, 4096",
    "4K, 4096",
    "0x4k, 4096",
    "2m, 2097152",
    "1g, 1073741824",
    "3T, 3298534883328",
    "9223372036854775807, 9223372036854775807",
  })
  void sizes(String text, long bytes) {
    options.set("bufsize", text);
    assertEquals(bytes, options.number("bufsize", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "k",
        "-1",
        "4kb",
        "4 k",
        "0x",
        "09",
        "1.5m",
        "9223372036854775808",
        "9007199254740992k",
        "8388608t"
      })
  void sizesThatAreNone(String text) {
    assertEquals("Invalid value for specified option", refused("bufsize", text));
    assertEquals(4 << 20, options.number("bufsize", -1), "as it was");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0hz, 0",
    "5, 5",
    "5ns, 5",
    "5nsec, 5",
    "5us, 5000",
    "5USEC, 5000",
    "5ms, 5000000",
    "5msec, 5000000",
    "5s, 5000000000",
    "5sec, 5000000000",
    "5m, 300000000000",
    "5min, 300000000000",
    "2h, 7200000000000",
    "2hour, 7200000000000",
    "1d, 86400000000000",
    "1day, 86400000000000",
    "1hz, 1000000000",
    "101hz, 9900990",
    "1000HZ, 1000000",
  })
  void rates(String text, long nanos) {
    options.set("switchrate", text);
    assertEquals(nanos, options.number("switchrate", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hz", "-5ms", "5 ms", "5weeks", "5h5", "106752d", "ms"})
  void ratesThatAreNone(String text) {
    assertEquals("Invalid value for specified option", refused("switchrate", text));
  }

  /** Set to 0 is not unset: that is how aggsortrev=0 reverses. */
  @ParameterizedTest
  @CsvSource({
    "yes, 1",
    "enable, 1",
    "enabled, 1",
    "true, 1",
    "on, 1",
    "set, 1",
    "1, 1",
    "0, 0",
    "7, 7"
  })
  void booleansThatAreSet(String text, long value) {
    options.set("aggsortrev", text);
    assertTrue(options.isSet("aggsortrev"));
    assertEquals(value, options.number("aggsortrev", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "disable", "disabled", "false", "off", "unset", ""})
  void booleansThatAreUnset(String text) {
    options.set("quiet", null);
    assertTrue(options.isSet("quiet"));
    options.set("quiet", text);
    assertFalse(options.isSet("quiet"));
  }

  @Test
  void booleansThatAreNone() {
    assertEquals("Invalid value for specified option", refused("quiet", "perhaps"));
  }

  @Test
  void names() {
    assertEquals("Invalid option name", refused("nosuch", null));
    assertEquals("Invalid option name", refused("Quiet", null));
    assertEquals("Invalid option name", refused("", "1"));
  }

  @Test
  void listsGrow() {
    options.set("define", "A");
    options.set("define", "B=1");
    assertEquals("A\nB=1", options.text("define"));
    options.set("cpppath", "/one");
    options.set("cpppath", "/two");
    assertEquals("/two", options.text("cpppath"));
  }

  @Test
  void whileTracingOnlySomeMayChange() {
    options.tracingIsActive();
    options.set("quiet", null);
    options.set("aggrate", "2s");
    for (String name : new String[] {"bufsize", "strsize", "destructive", "empty", "amin"}) {
      assertEquals("Operation illegal when tracing is active", refused(name, "1"), name);
    }
    assertEquals("Invalid option name", refused("nosuch", "1"));
  }

  @Test
  void someComeTooLateInAProgram() {
    options.setFromProgram("quiet", null);
    for (String name : new String[] {"cpp", "define", "incdir", "libdir", "stdc", "undef"}) {
      assertEquals(
          "Option cannot be used from within a D program",
          assertThrows(
                  OptionSettings.RefusedException.class, () -> options.setFromProgram(name, "a"))
              .getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Stable, Stable/Standard/Common",
    "private/PRIVATE, Private/Private/Common",
    "Evolving/Unstable/isa, Evolving/Unstable/ISA",
  })
  void attributes(String text, String meant) {
    options.set("amin", text);
    assertEquals(meant, options.minimumAttributes().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Firm", "Stable/Firm", "Stable/Stable/World", "a/b/c/d"})
  void attributesThatAreNone(String text) {
    assertEquals("Invalid value for specified option", refused("amin", text));
  }

  /** Every option of the specification: a value that is taken, and one that is none. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "bufsize, 1m, 1q",
        "aggsize, 1m, -1",
        "dynvarsize, 1m, x",
        "specsize, 64k, x",
        "strsize, 512, x",
        "jstackstrsize, 128, x",
        "cleanrate, 50hz, fast",
        "statusrate, 10s, fast",
        "aggrate, 10ms, fast",
        "switchrate, 10hz, fast",
        "cpu, 0, all",
        "nspec, 4, x",
        "stackframes, 10, x",
        "ustackframes, 10, x",
        "jstackframes, 10, x",
        "stackindent, 4, x",
        "aggsortpos, 1, x",
        "aggsortkeypos, 1, x",
        "iregs, 8, x",
        "tregs, 8, x",
        "pgmax, 8, x",
        "destructive, -, x",
        "temporal, -, x",
        "quiet, -, x",
        "flowindent, -, x",
        "rawbytes, -, x",
        "aggsortkey, -, x",
        "aggsortrev, -, x",
        "agghist, -, x",
        "aggpack, -, x",
        "aggzoom, -, x",
        "aggpercpu, -, x",
        "argref, -, x",
        "core, -, x",
        "cpp, -, x",
        "cpphdrs, -, x",
        "debug, -, x",
        "defaultargs, -, x",
        "droptags, -, x",
        "empty, -, x",
        "errtags, -, x",
        "kdefs, -, x",
        "knodefs, -, x",
        "udefs, -, x",
        "unodefs, -, x",
        "lazyload, -, x",
        "nolibs, -, x",
        "pspec, -, x",
        "strip, -, x",
        "verbose, -, x",
        "zdefs, -, x",
        "bufpolicy, ring, round",
        "bufresize, manual, never",
        "amin, Stable, Firm",
        "encoding, utf8, latin1",
        "compat, oracle, sun",
        "engine, interp, jit",
        "stdc, a, z",
        "version, 1.0, 9.9",
        "late, static, later",
        "linkmode, static, shared",
        "linktype, dof, coff",
        "evaltime, exec, never",
        "setenv, A=B, A",
        "unsetenv, A, A=B",
        "cpppath, /bin/cpp, -",
        "define, A, -",
        "undef, A, -",
        "incdir, /tmp, -",
        "libdir, /tmp, -",
        "syslibdir, /tmp, -",
        "ldpath, /bin/ld, -",
      })
  void everyOption(String name, String good, String bad) {
    assertEquals("Invalid value for specified option", refused(name, bad == null ? "" : bad));
    options.set(name, good);
    options.tracingIsActive();
    boolean dynamic =
        java.util.Set.of(
                "aggrate",
                "switchrate",
                "quiet",
                "flowindent",
                "rawbytes",
                "aggsortkey",
                "aggsortrev",
                "agghist",
                "aggpack",
                "aggzoom",
                "stackindent",
                "aggsortpos",
                "aggsortkeypos")
            .contains(name);
    if (dynamic) {
      options.set(name, good);
    } else {
      assertEquals("Operation illegal when tracing is active", refused(name, good));
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertEquals(
        "Value is not supported: commands are traced from exec on", refused("evaltime", "main"));
    assertEquals("Option is not supported: parse trees are not printed", refused("tree", "1"));
    assertEquals(
        "Option is not supported: types are not kept in containers that could be written",
        refused("ctypes", "/tmp/c"));
    assertEquals(refused("ctypes", "/tmp/c"), refused("dtypes", "/tmp/d"));
    assertEquals("No anonymous tracing state", refused("grabanon", null));
    assertEquals("No anonymous tracing state", refused("grabanon", "yes"));
    options.set("grabanon", "no");
  }

  @Test
  void theEnvironmentChangesInOrder() {
    assertTrue(options.environment().isEmpty());
    options.set("setenv", "A=B=C");
    options.set("unsetenv", "A");
    options.set("setenv", "D=");
    assertEquals(java.util.List.of("A=B=C", "A", "D="), options.environment());
  }
}
