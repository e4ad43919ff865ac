package jdtrace.lang.sema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** The lists of names say what the switches know. */
class FunctionNamesTest {

  @Test
  void listedNamesAreKnown() {
    for (String name : Functions.Names.AGGREGATING) {
      assertNotNull(Functions.aggregating(name), name);
    }
    for (String name : Functions.Names.ACTIONS) {
      assertNotNull(Functions.action(name), name);
    }
  }

  @Test
  void misspelledNames() {
    assertEquals("printf", Functions.nearest("pritnf"));
    assertEquals("strlen", Functions.nearest("strlne"));
    assertEquals("quantize", Functions.nearest("quantise"));
    assertEquals("copyinstr", Functions.nearest("copyinst"));
    assertEquals("alloca", Functions.nearest("malloc"));
    assertNull(Functions.nearest("gettimeofday"));
    assertNull(Functions.nearest("f"));
  }
}
