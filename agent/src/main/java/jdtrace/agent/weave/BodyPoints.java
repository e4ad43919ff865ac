package jdtrace.agent.weave;

/**
 * Points inside of a method's code: instructions of a kind. All of a kind in one method are one site.
 *
 * <pre>
 *   point             where                                   what the site's call is given
 *   NEW               behind new, newarray, anewarray,        name of the class, the class or (of an
 *                     multianewarray                          array) the object, dimensions made
 *   CALL_ENTRY        before an invoke (not invokedynamic)    class, method as the instruction says
 *   CALL_RETURN       behind it, when it has returned         the same
 *   MONITOR_ENTER     before monitorenter                     the object
 *   MONITOR_ENTERED   behind it; at the beginning of a        the object
 *                     synchronized method
 *   MONITOR_EXIT      before monitorexit; at the end of a     the object
 *                     synchronized method
 * </pre>
 */
public final class BodyPoints {
  public static final int NEW = 0;
  public static final int CALL_ENTRY = 1;
  public static final int CALL_RETURN = 2;
  public static final int MONITOR_ENTER = 3;
  public static final int MONITOR_ENTERED = 4;
  public static final int MONITOR_EXIT = 5;
  public static final int COUNT = 6;

  private static final String OBJECT = "Ljava/lang/Object;";

  private BodyPoints() {}

  /** What a site is given. */
  public static String site(int point) {
    switch (point) {
      case NEW:
        return "(" + OBJECT + OBJECT + "I)V";
      case CALL_ENTRY:
      case CALL_RETURN:
        return "(" + OBJECT + OBJECT + ")V";
      default:
        return "(" + OBJECT + ")V";
    }
  }

  /** The points, as bits, that an instruction makes. */
  static int of(int op) {
    switch (op) {
      case Instructions.NEW:
      case Instructions.NEWARRAY:
      case Instructions.ANEWARRAY:
      case Instructions.MULTIANEWARRAY:
        return 1 << NEW;
      case Instructions.INVOKEVIRTUAL:
      case Instructions.INVOKESPECIAL:
      case Instructions.INVOKESTATIC:
      case Instructions.INVOKEINTERFACE:
        return 1 << CALL_ENTRY | 1 << CALL_RETURN;
      case Instructions.MONITORENTER:
        return 1 << MONITOR_ENTER | 1 << MONITOR_ENTERED;
      case Instructions.MONITOREXIT:
        return 1 << MONITOR_EXIT;
      default:
        return 0;
    }
  }

  /** The points, as bits, that a synchronized method has besides. */
  static int ofSynchronized() {
    return 1 << MONITOR_ENTERED | 1 << MONITOR_EXIT;
  }
}
