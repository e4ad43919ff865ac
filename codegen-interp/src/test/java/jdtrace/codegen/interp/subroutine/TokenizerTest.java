package jdtrace.codegen.interp.subroutine;

import static jdtrace.codegen.interp.subroutine.StringsTest.bytes;
import static jdtrace.codegen.interp.subroutine.StringsTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void tokensBetweenRunsOfDelimiters() {
    assertThat(tokens("//usr/lib//x/", "/")).containsExactly("usr", "lib", "x");
    assertThat(tokens("a,b;c", ",;")).containsExactly("a", "b", "c");
    assertThat(tokens("abc", "")).containsExactly("abc");
    assertThat(tokens("", "/")).isEmpty();
    assertThat(tokens("///", "/")).isEmpty();
  }

  @Test
  void delimitersMayChange() {
    Tokenizer tokenizer = new Tokenizer();
    assertThat(text(tokenizer.start(bytes("a=b;c"), bytes("=")))).isEqualTo("a");
    assertThat(text(tokenizer.next(bytes(";")))).isEqualTo("b");
    assertThat(text(tokenizer.next(bytes(";")))).isEqualTo("c");
    assertThat(tokenizer.next(bytes(";"))).isNull();
  }

  @Test
  void nothingBeforeTheFirstText() {
    assertThat(new Tokenizer().next(bytes(","))).isNull();
  }

  @Test
  void stateIsClearedWhenNothingIsLeft() {
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.start(bytes(",,"), bytes(","));
    assertThat(tokenizer.next(bytes(";"))).isNull();
  }

  private static List<String> tokens(String text, String delimiters) {
    List<String> tokens = new ArrayList<>();
    Tokenizer tokenizer = new Tokenizer();
    byte[] token = tokenizer.start(bytes(text), bytes(delimiters));
    while (token != null) {
      tokens.add(text(token));
      token = tokenizer.next(bytes(delimiters));
    }
    return tokens;
  }
}
