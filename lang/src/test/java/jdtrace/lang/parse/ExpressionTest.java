package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Precedence, associativity and forms of expressions (spec language.md sections 2.1, 5.1). */
class ExpressionTest {

  private static String outline(String expression) {
    return ParseHost.outline("BEGIN { " + expression + "; }")
        .replace("(clause :::BEGIN) {", "")
        .replaceAll("}$", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '\u00ac',
      value = {
        "a + b * c  (+ a (* b c))",
        "a - b - c  (- (- a b) c)",
        "a * b / c % d  (% (/ (* a b) c) d)",
        "a << b + c  (<< a (+ b c))",
        "a < b << c  (< a (<< b c))",
        "a == b < c  (== a (< b c))",
        "a != b == c  (== (!= a b) c)",
        "a & b == c  (& a (== b c))",
        "a ^ b & c  (^ a (& b c))",
        "a | b ^ c  (| a (^ b c))",
        "a && b | c  (&& a (| b c))",
        "a ^^ b && c  (^^ a (&& b c))",
        "a || b ^^ c  (|| a (^^ b c))",
        "a ^^ b || c  (|| (^^ a b) c)",
        "a || b ? c : d  (? (|| a b) c d)",
        "a ? b : c ? d : e  (? a b (? c d e))",
        "a ? b, c : d  (? a (, b c) d)",
        "a ? b = 1 : d  (? a (= b 1) d)",
        "a = b = c  (= a (= b c))",
        "a = b ? c : d  (= a (? b c d))",
        "a += b, c  (, (+= a b) c)",
        "a -= 1  (-= a 1)",
        "a *= 1  (*= a 1)",
        "a /= 1  (/= a 1)",
        "a %= 1  (%= a 1)",
        "a &= 1  (&= a 1)",
        "a ^= 1  (^= a 1)",
        "a |= 1  (|= a 1)",
        "a <<= 1  (<<= a 1)",
        "a >>= 1  (>>= a 1)",
        "-a * b  (* (- a) b)",
        "!a == b  (== (! a) b)",
        "~-+a  (~ (- (+ a)))",
        "*p++  (* (post++ p))",
        "++*p  (++ (* p))",
        "--a - --b  (- (-- a) (-- b))",
        "a - -b  (- a (- b))",
        "a---b  (- (post-- a) b)",
        "&a->b  (& (-> a b))",
        "&a & b  (& (& a) b)",
        "*a * *b  (* (* a) (* b))",
        "a.b.c->d  (-> (. (. a b) c) d)",
        "a[1][2]  (index (index a 1) 2)",
        "a[b, c]  (index a b c)",
        "@[a, b] = count()  (= (index @_ a b) (call count))",
        "@x = sum(a)  (= @x (call sum a))",
        "f(a, b)(c)  (call (call f a b) c)",
        "f((a, b))  (call f (, a b))",
        "self->x  self.x",
        "this->x[1]  (index this.x 1)",
        "self->x->y  (-> self.x y)",
        "(self)->x  self.x",
        "self.x  (. self x)",
        "(a)  a",
        "(a)(b)  (call a b)",
        "((a + b))  (+ a b)",
        "(int)a + b  (+ (cast <int> a) b)",
        "(int)a++  (cast <int> (post++ a))",
        "(int)(char)a  (cast <int> (cast <char> a))",
        "(int *)a->b  (cast <int pointer> (-> a b))",
        "(struct s *)a  (cast <STRUCT s pointer> a)",
        "(x_t)a  (cast <x_t> a)",
        "(x_t)-a  (cast <x_t> (- a))",
        "(x_t)(a)  (cast <x_t> a)",
        "(x_t *)a  (cast <x_t pointer> a)",
        "(x_t **)a  (cast <x_t pointer pointer> a)",
        "(x_t const *)a  (cast <const x_t pointer> a)",
        "(x_t (*)(int))a  (cast <x_t pointer function(int)> a)",
        "(x_t (*)[3])a  (cast <x_t pointer array[3]> a)",
        "(mod`x_t *)a  (cast <mod`x_t pointer> a)",
        "(a) - b  (- a b)",
        "(a) * b  (* a b)",
        "(a) & b  (& a b)",
        "(a)++  (post++ a)",
        "(a * b)  (* a b)",
        "(a * (b))  (* a b)",
        "sizeof a  (sizeof a)",
        "sizeof (a)  (sizeof a)",
        "sizeof (a)->b  (sizeof (-> a b))",
        "sizeof (int)  (sizeof-type <int>)",
        "sizeof (int) * 2  (* (sizeof-type <int>) 2)",
        "sizeof (x_t)  (sizeof-type <x_t>)",
        "sizeof (x_t *[3])  (sizeof-type <x_t array[3] pointer>)",
        "sizeof (a[3])  (sizeof (index a 3))",
        "sizeof sizeof a  (sizeof (sizeof a))",
        "sizeof -a  (sizeof (- a))",
        "stringof a == b  (== (stringof a) b)",
        "stringof (a)  (stringof a)",
        "stringof (a)[0]  (stringof (index a 0))",
        "offsetof(struct s, m)  (offsetof <STRUCT s> m)",
        "offsetof(x_t, string)  (offsetof <x_t> string)",
        "xlate <x_t *>(a)->b  (-> (xlate <x_t pointer> a) b)",
        "xlate < struct s > (a).b  (. (xlate <STRUCT s> a) b)",
        "a->probe  (-> a probe)",
        "a->provider.self  (. (-> a provider) self)",
        "a->translator  (-> a translator)",
        "a->stringof  (-> a stringof)",
        "a->userland  (-> a userland)",
        "a->xlate  (-> a xlate)",
        "`jiffies  `jiffies",
        "mod`sym.field  (. mod`sym field)",
        "mod.name`sym  mod.name`sym",
        "a.b.c  (. (. a b) c)",
        "a / b  (/ a b)",
        "$target  1234",
        "$uid  -2",
        "$$target  \"1234\"",
      })
  void parses(String expression, String tree) {
    assertEquals(tree, outline(expression));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEGIN{a}", "BEGIN{a;}", "BEGIN{;a;;}", "BEGIN { a \\\n ; }"})
  void semicolons(String program) {
    assertEquals("(clause :::BEGIN) {a}", ParseHost.outline(program));
  }
}
