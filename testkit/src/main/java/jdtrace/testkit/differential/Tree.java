package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An expression: immutable, independent of any engine.
 *
 * @param detail a constant, an index, an opcode: as the form says
 * @param text of a literal, else null; ISO 8859-1 without NUL
 */
public record Tree(Form form, long detail, String text, List<Tree> children) {

  public static Tree constant(long value) {
    return new Tree(Form.CONSTANT, value, null, List.of());
  }

  public static Tree literal(String text) {
    return new Tree(Form.LITERAL, 0, text, List.of());
  }

  public static Tree of(Form form, long detail, Tree... children) {
    return new Tree(form, detail, null, List.of(children));
  }

  public Form.Sort sort() {
    return form.result();
  }

  public int size() {
    int size = 1;
    for (Tree child : children) {
      size += child.size();
    }
    return size;
  }

  /** Registers that its code needs. */
  int registers() {
    int needed = form.ownRegisters();
    for (int i = 0; i < children.size(); i++) {
      needed = Math.max(needed, i + children.get(i).registers());
    }
    return needed;
  }

  private Tree withChild(int index, Tree child) {
    List<Tree> copy = new ArrayList<>(children);
    copy.set(index, child);
    return new Tree(form, detail, text, copy);
  }

  /** Smaller trees of the same sort, the smallest first: what a failing tree is tried as. */
  public List<Tree> smaller() {
    List<Tree> trees = new ArrayList<>();
    if (form != Form.CONSTANT && sort() == Form.Sort.NUMBER) {
      trees.add(constant(0));
      trees.add(constant(1));
    }
    if (form != Form.LITERAL && sort() == Form.Sort.TEXT) {
      trees.add(literal(""));
      trees.add(literal("a"));
    }
    for (Tree child : children) {
      if (child.sort() == sort()) {
        trees.add(child);
      }
    }
    if (form == Form.CONSTANT && detail != 0) {
      trees.add(constant(0));
      if (detail != 1) {
        trees.add(constant(1));
        trees.add(constant(detail / 2));
      }
    }
    if (form == Form.LITERAL && !text.isEmpty()) {
      trees.add(literal(text.substring(1)));
      trees.add(literal(text.substring(0, text.length() - 1)));
    }
    for (int i = 0; i < children.size(); i++) {
      for (Tree child : children.get(i).smaller()) {
        trees.add(withChild(i, child));
      }
    }
    return trees;
  }

  @Override
  public String toString() {
    if (form == Form.LITERAL) {
      return '"' + text + '"';
    }
    String head = form == Form.CONSTANT ? "" : form.name().toLowerCase(Locale.ROOT);
    String own = form == Form.CONSTANT || detail != 0 ? Long.toString(detail) : "";
    StringBuilder out = new StringBuilder(head);
    if (!own.isEmpty()) {
      out.append(head.isEmpty() ? own : '{' + own + '}');
    }
    if (!children.isEmpty()) {
      out.append('(');
      for (int i = 0; i < children.size(); i++) {
        out.append(i == 0 ? "" : ", ").append(children.get(i));
      }
      out.append(')');
    }
    return out.toString();
  }
}
