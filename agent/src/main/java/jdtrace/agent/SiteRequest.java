package jdtrace.agent;

import java.io.DataInputStream;
import java.io.IOException;
import jdtrace.agent.weave.BodyPoints;
import jdtrace.agent.weave.ClassView;
import jdtrace.agent.weave.Descriptor;

/** One site that the tracer wants. */
final class SiteRequest {
  static final int ENTRY = 0;
  static final int RETURN = 1;
  static final int THROW = 2;
  static final int LINE = 3;

  /** The first of {@link BodyPoints}. */
  static final int BODY = 4;

  final String className;
  final boolean fixed;
  final int access;
  final String method;
  final String descriptor;
  final int point;
  final int line;

  /** What the site is called with. */
  final String site;

  int number;
  String refusal;

  SiteRequest(DataInputStream in) throws IOException {
    className = in.readUTF();
    fixed = in.readBoolean();
    access = in.readShort();
    method = in.readUTF();
    descriptor = in.readUTF();
    point = in.readByte();
    line = in.readInt();
    Descriptor types = Descriptor.of(descriptor);
    boolean isStatic = (access & ClassView.STATIC) != 0;
    switch (point) {
      case ENTRY:
        site = types.entrySite(isStatic);
        break;
      case RETURN:
        site = types.returnSite();
        break;
      case THROW:
        site = Descriptor.throwSite();
        break;
      case LINE:
        site = Descriptor.lineSite(isStatic);
        break;
      default:
        site = BodyPoints.site(point - BODY);
    }
  }

  /** What its site is found by again in a later session. */
  String place() {
    return (fixed ? "static " : "")
        + className
        + ' '
        + method
        + descriptor
        + ' '
        + point
        + ' '
        + line;
  }
}
