package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jdtrace.dif.DifType;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Programs that run one after the other in each of several firings, with the arguments of the
 * firing, over common variables that begin as zero.
 */
public record Batch(List<Program> programs, List<long[]> firings) {
  /** The option strsize of all batches: small, so that strings are often cut. */
  public static final int STRING_BYTES = 32;

  /** Everything that the model knows. */
  public static final Set<Form> ALL_FORMS = EnumSet.allOf(Form.class);

  private static final Type.Int[] NUMBERS = {
    Types.LONG,
    Types.LONG,
    Types.LONG,
    Types.ULONG,
    Types.INT,
    Types.UINT,
    Types.SHORT,
    Types.USHORT,
    Types.CHAR,
    Types.UCHAR
  };

  /** Random programs over trees of these forms. */
  public static Batch random(long seed, Set<Form> forms, int programs, int firings) {
    TreeGenerator generator = new TreeGenerator(seed, forms);
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < programs; i++) {
      trees.add(generator.next());
    }
    List<long[]> arguments = new ArrayList<>();
    for (int i = 0; i < firings; i++) {
      arguments.add(generator.arguments());
    }
    return of(trees, arguments);
  }

  /** Programs of trees. */
  public static Batch of(List<Tree> trees, List<long[]> firings) {
    List<Program> programs = new ArrayList<>();
    for (Tree tree : trees) {
      Type type =
          tree.sort() == Form.Sort.TEXT
              ? new Type.DString(STRING_BYTES)
              : NUMBERS[tree.size() % NUMBERS.length];
      programs.add(new Program(tree, TreeEmitter.emit(tree, DifType.of(type), STRING_BYTES), type));
    }
    return new Batch(programs, firings);
  }

  List<Tree> trees() {
    return programs.stream().map(Program::tree).toList();
  }
}
