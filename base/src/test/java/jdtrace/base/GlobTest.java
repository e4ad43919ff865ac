package jdtrace.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Globs against the table of the guide, and against a matcher too plain to be wrong. */
class GlobTest {
  @Test
  void theTableOfTheGuide() {
    matches("", "anything");
    matches("*", "");
    matches("*", "anything");
    matches("read", "read");
    differs("read", "reads");
    differs("read", "Read");
    matches("?", "x");
    differs("?", "");
    differs("?", "xy");
    matches("vfs_*", "vfs_read");
    matches("*_read", "vfs_read");
    matches("*fs*ea*", "vfs_read");
    differs("*fs*ea", "vfs_read");
    matches("[abc]x", "bx");
    differs("[abc]x", "dx");
    matches("[a-cx-z]", "y");
    differs("[a-c]", "d");
    matches("[!a-c]", "d");
    differs("[!a-c]", "a");
    differs("[!a]", "");
    matches("\\*", "*");
    differs("\\*", "x");
    matches("[\\]]", "]");
    matches("[]]", "]");
    matches("[]a]", "a");
    matches("[-a]", "-");
    matches("[a-]", "-");
    differs("[a-]", "b");
    matches("[!]]", "a");
    differs("[!]]", "]");
    matches("a\\", "a\\");
    matches("[!!]", "a");
    matches("[a!]", "!");
  }

  @Test
  void anUnterminatedSetMatchesNothing() {
    for (String pattern : new String[] {"[", "[a", "[!", "[]", "[!]", "[a-", "a*[b", "[\\"}) {
      for (String text : new String[] {"", "[", "a", "[a", "]", "b", "ab", "\\"}) {
        differs(pattern, text);
      }
    }
  }

  @Test
  void isGlob() {
    assertThat(Glob.isGlob("")).isTrue();
    assertThat(Glob.isGlob("a*")).isTrue();
    assertThat(Glob.isGlob("a?")).isTrue();
    assertThat(Glob.isGlob("[a]")).isTrue();
    assertThat(Glob.isGlob("a\\b")).isTrue();
    assertThat(Glob.isGlob("profile-997")).isFalse();
  }

  @Test
  void manyStarsCostNoMoreThanTheirLength() {
    String pattern = "*a".repeat(30) + "*b";
    String text = "a".repeat(190);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 1000; i++) {
            differs(pattern, text);
          }
        });
  }

  @Property(tries = 20_000)
  void likeThePlainMatcher(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    assertThat(Glob.matches(pattern, text))
        .as("%s on %s", pattern, text)
        .isEqualTo(pattern.isEmpty() || plain(pattern, text));
  }

  @Property
  void whatIsNoGlobMatchesItselfOnly(@ForAll("texts") String name, @ForAll("texts") String text) {
    if (!Glob.isGlob(name)) {
      assertThat(Glob.matches(name, text)).isEqualTo(name.equals(text));
      assertThat(Glob.matches(name, name)).isTrue();
    }
  }

  @Property
  void quotedTextMatchesItself(@ForAll String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      quoted.append('\\').append(text.charAt(i));
    }
    assertThat(Glob.matches(quoted.toString(), text)).isTrue();
  }

  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a", "b", "c", "-", "!", "]", "*", "*", "?", "[", "[ab]", "[!ab]", "[a-c]", "\\",
            "\\*");
    return pieces.list().ofMaxSize(8).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abc-!]*[\\").ofMaxLength(7);
  }

  private static void matches(String pattern, String text) {
    assertThat(Glob.matches(pattern, text)).as("%s on %s", pattern, text).isTrue();
  }

  private static void differs(String pattern, String text) {
    assertThat(Glob.matches(pattern, text)).as("%s on %s", pattern, text).isFalse();
  }

  /** Parses the pattern first, then tries all ways to divide the text. */
  private static boolean plain(String pattern, String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      switch (c) {
        case '*' -> tokens.add(null);
        case '?' -> tokens.add(new Token(true, ""));
        case '\\' ->
            tokens.add(new Token(false, at < pattern.length() ? pattern.charAt(at++) + "" : "\\"));
        case '[' -> {
          boolean negated = at < pattern.length() && pattern.charAt(at) == '!';
          at += negated ? 1 : 0;
          StringBuilder members = new StringBuilder();
          boolean open = true;
          for (boolean first = true; at < pattern.length(); first = false) {
            if (pattern.charAt(at) == ']' && !first) {
              at++;
              open = false;
              break;
            }
            char low = pattern.charAt(at++);
            if (low == '\\' && at < pattern.length()) {
              low = pattern.charAt(at++);
            }
            char high = low;
            if (pattern.startsWith("-", at)
                && at + 1 < pattern.length()
                && pattern.charAt(at + 1) != ']') {
              at++;
              high = pattern.charAt(at++);
              if (high == '\\' && at < pattern.length()) {
                high = pattern.charAt(at++);
              }
            }
            for (char m = low; m <= high; m++) {
              members.append(m);
            }
          }
          if (open) {
            return false;
          }
          tokens.add(new Token(negated, members.toString()));
        }
        default -> tokens.add(new Token(false, c + ""));
      }
    }
    return divide(tokens, 0, text);
  }

  private static boolean divide(List<Token> tokens, int from, String text) {
    if (from == tokens.size()) {
      return text.isEmpty();
    }
    Token token = tokens.get(from);
    if (token == null) {
      return divide(tokens, from + 1, text)
          || !text.isEmpty() && divide(tokens, from, text.substring(1));
    }
    return !text.isEmpty()
        && token.members.indexOf(text.charAt(0)) >= 0 != token.negated
        && divide(tokens, from + 1, text.substring(1));
  }

  /** One character, of the members or not of them. */
  private record Token(boolean negated, String members) {}
}
