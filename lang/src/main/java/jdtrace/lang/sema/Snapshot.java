package jdtrace.lang.sema;

import jdtrace.base.SourceSpan;
import jdtrace.dif.Subroutine;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * A translated structure as a whole: every member that the translator defines is evaluated into a
 * clause-local structure, whose value it is. Members without a translation stay zero, as
 * clause-locals are when a probe fires.
 */
final class Snapshot {
  /** How a member of translated data is evaluated. */
  interface Members {
    Typed member(Typed.Translation translation, String name, SourceSpan span);
  }

  private final Context context;
  private Typed stores;

  Snapshot(Context context) {
    this.context = context;
  }

  Typed of(Typed.Translation translation, Members members) {
    SourceSpan span = translation.span();
    VariableSymbol place = context.symbols.defineHidden("xlate", translation.type(), span);
    Typed variable = new Typed.Variable(place, span);
    Typed address = new Typed.Retype(variable, new Type.Pointer(translation.type()), span);
    store(translation, address, members);
    return stores == null ? variable : new Typed.Sequence(stores, variable, span);
  }

  private void store(Typed.Translation translation, Typed address, Members members) {
    Translators.Translator translator = translation.translator();
    SourceSpan span = translation.span();
    for (String name : translator.members().keySet()) {
      CheckAccess.Found found = CheckAccess.find(translator.output(), name, 0);
      Typed target = CheckAccess.at(address, found, span);
      Typed value = members.member(translation, name, span);
      if (value instanceof Typed.Translation inner && TypeRules.isStructure(found.type())) {
        store(inner, ((Typed.Memory) target).address(), members);
      } else {
        Typed whole = stored(value, found.type(), span);
        Typed one = new Typed.Assign(target, whole, found.type(), span);
        stores = stores == null ? one : new Typed.Sequence(stores, one, span);
      }
    }
  }

  /** A string is made a buffer of its own, because a store copies all bytes of the member. */
  private Typed stored(Typed value, Type type, SourceSpan span) {
    if (!Types.isString(type) || TypeRules.isZero(value)) {
      return value;
    }
    return new Typed.Call(
        Subroutine.SUBSTR,
        java.util.List.of(value, new Typed.Constant(0, Types.INT, span)),
        context.string,
        span);
  }
}
