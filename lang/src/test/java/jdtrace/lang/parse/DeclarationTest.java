package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jdtrace.lang.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between clauses (spec language.md sections 2.1, 3, 4, 6, 7). */
class DeclarationTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '~',
      value = {
        "int x;  (declare int x)",
        "int*x;  (declare int x: pointer)",
        "int *x, y;  (declare int x: pointer, y)",
        "unsigned long long x;  (declare unsigned long long x)",
        "const volatile char *const x;  (declare const volatile char x: const pointer)",
        "foo_t x;  (declare foo_t x)",
        "foo_t*x;  (declare foo_t x: pointer)",
        "foo_t **x;  (declare foo_t x: pointer pointer)",
        "mod`foo_t x;  (declare mod`foo_t x)",
        "const foo_t x;  (declare const foo_t x)",
        "self foo_t x;  (declare SELF foo_t x)",
        "self x;  (declare SELF x)",
        "self int x[int, string];  (declare SELF int x: by(int, string))",
        "this string s;  (declare THIS string s)",
        "extern int x;  (declare EXTERN int x)",
        "static int x;  (declare STATIC int x)",
        "typedef int y;  (declare TYPEDEF int y)",
        "typedef foo_t foo_t;  (declare TYPEDEF foo_t foo_t)",
        "int x[3];  (declare int x: array[3])",
        "int x[2][3];  (declare int x: array[2] array[3])",
        "int x[];  (declare int x: array[])",
        "int x[2 + N];  (declare int x: array[(+ 2 N)])",
        "int x[int];  (declare int x: by(int))",
        "int x[foo_t, struct s *];  (declare int x: by(foo_t, STRUCT s pointer))",
        "int x[int k];  (declare int x: by(int k))",
        "int *x[3];  (declare int x: array[3] pointer)",
        "int (*x)[3];  (declare int x: pointer array[3])",
        "int (*f)(int, char *);  (declare int f: pointer function(int, char pointer))",
        "int f();  (declare int f: function())",
        "int f(void);  (declare int f: function(void))",
        "int f(int, ...);  (declare int f: function(int)...)",
        "int f(...);  (declare int f: function()...)",
        "int (x);  (declare int x)",
        "int f(int (*)(int));  (declare int f: function(int pointer function(int)))",
        "char *(*(*f)(int))[4];  (declare char f: pointer function(int) pointer array[4] pointer)",
        "const userland foo_t *x;  (declare const userland foo_t x: pointer)",
        "struct s;  (declare STRUCT s)",
        "struct s { int a; };  (declare struct s{int a})",
        "struct { int a, *b; char c[4]; } x;  (declare struct"
            + " null{int a; int b: pointer; char c: array[4]} x)",
        "struct s { };  (declare struct s{})",
        "struct s { int a:3, :0, b:1+1; };  (declare struct s{int a:3; int:0; int b:(+ 1 1)})",
        "struct s { union { int a; int b; }; foo_t c; };  (declare struct"
            + " s{union null{int a; int b}; foo_t c})",
        "union u { int a; } x;  (declare union u{int a} x)",
        "enum e { A, B = 3, C };  (declare enum e{A, B=3, C})",
        "enum { A = 1 ? 2 : 3 } x;  (declare enum null{A=(? 1 2 3)} x)",
        "enum e x;  (declare ENUM e x)",
        "struct mod`s *x;  (declare STRUCT mod`s x: pointer)",
        "int;  (declare int)",
        "inline int x = 3;  (inline int x 3)",
        "inline int f[int a, foo_t b] = a + b;  (inline int f: by(int a, foo_t b) (+ a b))",
        "inline foo_t *x = y = 3;  (inline foo_t x: pointer (= y 3))",
        "translator a_t < struct s *P > { m = P->n; string = 1; };  (translator <a_t>"
            + " <STRUCT s pointer> P (= m (-> P n)) (= string 1))",
        "translator nosuch<other o>{};  (translator <nosuch> <other> o)",
        "provider p { probe a(); probe b(int x, foo_t *) : (unknown y); };  (provider"
            + " p (a ()) (b (int x, foo_t pointer) : (unknown y)))",
        "provider p { };  (provider p)",
      })
  void parses(String declaration, String tree) {
    assertEquals(tree, ParseHost.outline(declaration));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '~',
      value = {
        "typedef int y; y z; BEGIN { (y)-1; }  (cast <y> (- 1))",
        "enum { N = 3 }; int x[N]; BEGIN { (N)-1; }  (- N 1)",
        "int w_t; BEGIN { (w_t)-1; }  (- w_t 1)",
        "BEGIN { w_t = 2; (w_t)-1; }  (- w_t 1)",
        "BEGIN { w_t[1]++; (w_t)-1; }  (- w_t 1)",
        "BEGIN { (w_t)-1; }  (cast <w_t> (- 1))",
      })
  void whatIsDeclaredDecides(String program, String lastStatement) {
    String outline = ParseHost.outline(program);
    assertEquals(
        lastStatement + "}", outline.substring(outline.length() - lastStatement.length() - 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '~',
      value = {"int x; tick-1s {}  (declare int x)", "foo_t {}  (clause :::foo_t) {}"})
  void commandLine(String program, String first) {
    assertEquals(first, ParseHost.outline(Source.Kind.NAME, program).lines().findFirst().get());
  }
}
