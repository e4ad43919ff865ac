package jdtrace.testkit.differential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Subroutine;

/** Compiles a tree: children left to right, results in the lowest free register. */
final class TreeEmitter {
  private final DifBuilder out = new DifBuilder();
  private final int stringBytes;

  private TreeEmitter(int stringBytes) {
    this.stringBytes = stringBytes;
  }

  static DifObject emit(Tree tree, DifType returnType, int stringBytes) {
    TreeEmitter emitter = new TreeEmitter(stringBytes);
    emitter.emit(tree, 1);
    return emitter.out.ret(1).build(returnType);
  }

  private void emit(Tree tree, int rd) {
    switch (tree.form()) {
      case CONSTANT -> out.setx(tree.detail(), rd);
      case ARGUMENT -> out.variable(DifOp.LDGS, argument((int) tree.detail()), rd);
      case LITERAL -> out.sets(tree.text().getBytes(ISO_8859_1), rd);
      case NULL -> out.mov(0, rd);
      case LOAD -> load(Variables.number((int) tree.detail()), rd);
      case LOAD_TEXT -> load(Variables.text((int) tree.detail(), stringBytes), rd);
      case AND_ALSO -> shortCircuit(tree, DifOp.BE, 0, rd);
      case OR_ELSE -> shortCircuit(tree, DifOp.BNE, 1, rd);
      case CHOOSE, CHOOSE_TEXT -> choose(tree, rd);
      default -> {
        for (int i = 0; i < tree.children().size(); i++) {
          emit(tree.children().get(i), rd + i);
        }
        apply(tree, rd);
      }
    }
  }

  /** The children's values are in {@code rd} and the registers after it. */
  private void apply(Tree tree, int rd) {
    switch (tree.form()) {
      case NOT -> out.op(DifOp.NOT, rd, rd);
      case NARROW -> narrow((int) tree.detail(), rd, rd + 1);
      case COMPARE -> {
        out.cmp(rd, rd + 1);
        truth(DifOp.of((int) tree.detail() << 24), rd);
      }
      case COMPARE_TEXT -> {
        out.scmp(rd, rd + 1);
        truth(DifOp.of((int) tree.detail() << 24), rd);
      }
      case SEQUENCE -> out.mov(rd + 1, rd);
      case THROUGH_MEMORY ->
          out.setx(8, rd + 1)
              .op(DifOp.ALLOCS, rd + 1, rd + 1)
              .op(DifOp.STX, rd, 0, rd + 1)
              .op(DifOp.of((int) tree.detail() << 24), rd + 1, rd);
      case STORE -> store(Variables.number((int) tree.detail()), rd);
      case STORE_TEXT -> store(Variables.text((int) tree.detail(), stringBytes), rd);
      case LOAD_ELEMENT, STORE_ELEMENT -> element(tree, rd);
      case SWAP -> {
        out.op(DifOp.FLUSHTS).pushValue(rd);
        out.call(
            switch ((int) tree.detail()) {
              case 2 -> Subroutine.HTONS;
              case 4 -> Subroutine.HTONL;
              default -> Subroutine.HTONLL;
            },
            rd);
        out.op(DifOp.FLUSHTS);
      }
      case MEMORY -> memory(tree, rd);
      default -> {
        if (tree.form().op() != null) {
          out.op(tree.form().op(), rd, rd + 1, rd);
        } else {
          call(tree, rd);
        }
      }
    }
  }

  private void call(Tree tree, int rd) {
    int count = tree.children().size();
    int size = rd + count;
    out.op(DifOp.FLUSHTS);
    for (int i = 0; i < count; i++) {
      Form.Sort sort = tree.children().get(i).sort();
      int width = tree.form().argumentBytes();
      if (sort == Form.Sort.NUMBER && width < Long.BYTES) {
        narrow(-width, rd + i, size);
      }
      if (tree.form() == Form.TOKEN && tree.children().get(i).form() == Form.NULL) {
        out.pushValue(rd + i); // as the language does; any other NULL faults when it is pushed
      } else {
        push(sort, rd + i, size);
      }
    }
    if (tree.form() == Form.PARSE || tree.form() == Form.FORMAT) {
      out.setx(tree.detail(), size).pushValue(size);
    }
    Subroutine subroutine = tree.form().subroutine();
    if (tree.form() == Form.CLEAN && tree.detail() != 0) {
      subroutine = Subroutine.CLEANPATH_ORACLE;
    }
    out.call(subroutine, rd).op(DifOp.FLUSHTS);
  }

  private void memory(Tree tree, int rd) {
    narrow(-Byte.BYTES, rd + 1, rd + 2);
    out.op(DifOp.FLUSHTS);
    push(Form.Sort.TEXT, rd, rd + 2);
    out.call(Subroutine.STRLEN, rd + 2).op(DifOp.FLUSHTS);
    out.setx(tree.detail(), rd + 3).op(DifOp.ADD, rd + 2, rd + 3, rd + 2);
    out.pushValue(rd).pushValue(rd + 1).pushValue(rd + 2);
    out.call(Subroutine.MEMSTR, rd).op(DifOp.FLUSHTS);
  }

  private void push(Form.Sort sort, int value, int size) {
    if (sort == Form.Sort.TEXT) {
      out.setx(stringBytes, size).pushReference(1, size, value);
    } else {
      out.pushValue(value);
    }
  }

  private void element(Tree tree, int rd) {
    DifVariable array = Variables.array((int) tree.detail());
    boolean global = array.scope() == DifVariable.Scope.GLOBAL;
    out.op(DifOp.FLUSHTS).pushValue(rd);
    push(Form.Sort.TEXT, rd + 1, rd + tree.children().size());
    if (tree.form() == Form.LOAD_ELEMENT) {
      out.variable(global ? DifOp.LDGAA : DifOp.LDTAA, array, rd);
    } else {
      out.variable(global ? DifOp.STGAA : DifOp.STTAA, array, rd + 2).mov(rd + 2, rd);
    }
    out.op(DifOp.FLUSHTS);
  }

  private void narrow(int width, int register, int spare) {
    int shift = 64 - 8 * Math.abs(width);
    out.setx(shift, spare).op(DifOp.SLL, register, spare, register);
    out.op(width < 0 ? DifOp.SRA : DifOp.SRL, register, spare, register);
  }

  /** 1 if the branch is taken, else 0. */
  private void truth(DifOp branch, int rd) {
    DifBuilder.Label yes = out.label();
    DifBuilder.Label end = out.label();
    out.branch(branch, yes).mov(0, rd).branch(DifOp.BA, end);
    out.place(yes).setx(1, rd).place(end);
  }

  /** The value is {@code early} as soon as a child takes the branch. */
  private void shortCircuit(Tree tree, DifOp branch, int early, int rd) {
    DifBuilder.Label known = out.label();
    DifBuilder.Label end = out.label();
    for (Tree child : tree.children()) {
      emit(child, rd);
      out.tst(rd).branch(branch, known);
    }
    out.setx(1 - early, rd).branch(DifOp.BA, end);
    out.place(known).setx(early, rd).place(end);
  }

  private void choose(Tree tree, int rd) {
    DifBuilder.Label otherwise = out.label();
    DifBuilder.Label end = out.label();
    emit(tree.children().get(0), rd);
    out.tst(rd).branch(DifOp.BE, otherwise);
    emit(tree.children().get(1), rd);
    out.branch(DifOp.BA, end).place(otherwise);
    emit(tree.children().get(2), rd);
    out.place(end);
  }

  private void load(DifVariable x, int rd) {
    out.variable(
        switch (x.scope()) {
          case GLOBAL -> DifOp.LDGS;
          case THREAD -> DifOp.LDTS;
          case LOCAL -> DifOp.LDLS;
        },
        x,
        rd);
  }

  private void store(DifVariable x, int rs) {
    out.variable(
        switch (x.scope()) {
          case GLOBAL -> DifOp.STGS;
          case THREAD -> DifOp.STTS;
          case LOCAL -> DifOp.STLS;
        },
        x,
        rs);
  }

  private static DifVariable argument(int index) {
    Builtin builtin = Builtin.ofId(Builtin.ARG0.id() + index);
    return new DifVariable(
        builtin.text(),
        builtin.id(),
        DifVariable.Kind.SCALAR,
        DifVariable.Scope.GLOBAL,
        true,
        false,
        DifType.INT64);
  }
}
