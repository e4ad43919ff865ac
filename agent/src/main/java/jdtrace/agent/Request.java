package jdtrace.agent;

/**
 * What the tracer asks, each as a frame: a length of four bytes, one of these, its operands. The
 * answer is a frame too: 0 and results, or 1 and the reason why not.
 *
 * <pre>
 *   HELLO     -                                            version of this JVM, its process id
 *   LIST      class pattern, method pattern, line          see Classes.list
 *   DESCRIBE  class, of the view of which class            see Classes.describe
 *   INSTALL   count, sites (see SiteRequest)               for each: number, reason of refusal or ""
 *   FIELD     id, class, of which view, field, type, static   -
 *   OPEN      length, specification, path, bytes           -
 *   DEFINE    count; for each name, length, bytes, ERROR   -
 *   LINK      count; for each site, class, method, type, last argument or -1   -
 *   UNLINK    count, sites                                 -
 *   COMMAND   length, bytes                                length, bytes
 *   OFFER     path of the library for system calls         descriptor of a socket (see MappedRegion)
 *   MAP       bytes                                        address
 *   MAPFILE   path, bytes                                  address
 *   END       -                                            -            (the session; sites stay)
 *   LEAVE     -                                            count, classes that are not as before
 *   USDT      pattern of provider names                    see UsdtProviders.list
 *   WATCH     class pattern, method pattern, line          -            (see LateClasses)
 *   LATE      -                                            see LateClasses.take
 *   GO        -                                            -            (main() may begin)
 *   EXIT      -                                            -            (the JVM may exit)
 * </pre>
 *
 * <p>One frame comes unasked: {@link #EXITING} alone, when the JVM begins to exit. It waits for EXIT a
 * few seconds.
 */
public final class Request {
  public static final int HELLO = 1;
  public static final int LIST = 2;
  public static final int DESCRIBE = 3;
  public static final int INSTALL = 4;
  public static final int FIELD = 5;
  public static final int OPEN = 6;
  public static final int DEFINE = 7;
  public static final int LINK = 8;
  public static final int UNLINK = 9;
  public static final int COMMAND = 10;
  public static final int END = 11;
  public static final int LEAVE = 12;

  public static final int GO = 13;
  public static final int EXIT = 14;
  public static final int USDT = 15;
  public static final int OFFER = 16;
  public static final int MAP = 17;
  public static final int WATCH = 18;
  public static final int LATE = 19;
  public static final int MAPFILE = 20;

  /** In the place of an answer's 0 or 1. */
  public static final int EXITING = 3;

  private Request() {}
}
