package jdtrace.fuzz;

import jdtrace.lang.Source;

/**
 * Bytes as words of D: every byte is a word, so that mutations of bytes are mutations of programs,
 * and most of them get past the lexer.
 */
public final class CompileGrammar {
  private static final String[] WORDS =
      """
      BEGIN|END|ERROR|fuzz::read:entry|fuzz:::|tick-1s|{|}|;|(|)|,|[|]|/|:|?|.|->|=|+=|-=|*=|<<=|++|--|
      +|-|*|/|%|&|\\||^|~|!|&&|\\|\\||^^|<|>|<=|>=|==|!=|<<|>>|x|y|z|s|self->x|self->s|this->y|this->p|
      a[1]|b["k", 2]|self->q[x]|0|1|2|7|-1|0x7fffffff|0x8000000000000000|64|256|'a'|'ab'|"a"|"%d"|""|
      "%s"|"%-5s|%@d"|"a.b[1]"|"/a/../b"|int|char|long long|unsigned|short|void|string|struct point|
      struct s|union u|enum color|enum e|point_t|typedef|const|self|this|inline|translator|sizeof|
      stringof|offsetof|xlate|if|else|provider|probe|@a|@b[x]|@c["k"]|@|count()|sum(x)|avg(y)|min(x)|
      max(x)|stddev(x)|quantize(x)|lquantize(x, 0, 10, 2)|llquantize(x, 10, 0, 3, 10)|trace|printf|
      print|printa|tracemem|exit|stack()|ustack(3)|sym|usym|clear|trunc|normalize|denormalize|setopt|
      speculate|commit|discard|speculation()|strlen|strjoin|substr|index|strtok|lltostr|strtoll|json|
      basename|dirname|cleanpath|copyin|copyinstr|alloca|bcopy|inet_ntoa|htonl|toupper|strchr|strstr|
      rand()|timestamp|probename|execname|pid|arg0|args[0]|args[1]|args[2]->name|args[2]->next|`origin|
      errno|curthread|epid|$1|$$1|$target|RED|x :|1 ? 2 :|exit(0);|x = 1;|self->s = "a";|
      printf("%d %s\\n", x, s);|@a = count();|{ exit(0); }|trace(x);|= count();|[1] = 2;|(int)|
      (char *)|(struct point *)|*(int *)|&x|x[0]|int x[4];|struct s { int a; char b[4]; };|
      struct s s;|inline int k = 3;|k|s.a|s.b|this struct s t;|t.a = 1;|translator|
      #pragma D option quiet|#pragma D option strsize=16|#line 7|int a[int];|string b[string, int];|
      self int x;|this int y;|self string s;|/* c */|int b : 3;|unsigned f : 5;|~0|1 << 3|x / 0|x % 3|
      "\\0"|"\\377"|'\\n'|01|9223372036854775807|.5|...|,|;|{|}|(|)|{|}|;|BEGIN {|; exit(0); }|BEGIN /x/ {
      """
          .replace("\n", "")
          .replace("\\|", "\1")
          .split("\\|");

  private CompileGrammar() {}

  public static void fuzzerTestOneInput(byte[] data) {
    StringBuilder text = new StringBuilder();
    for (byte b : data) {
      String word = WORDS[(b & 0xff) % WORDS.length].strip().replace('\1', '|');
      boolean line = word.startsWith("#");
      text.append(line ? "\n" : "").append(word).append(line ? '\n' : ' ');
    }
    CompileText.run(new Source(text.toString(), Source.Kind.FILE, null));
  }
}
