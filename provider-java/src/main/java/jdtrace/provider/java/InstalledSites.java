package jdtrace.provider.java;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jdtrace.agent.Request;
import jdtrace.provider.MissingAbilityException;

/** The sites that one JVM's methods have been given. */
final class InstalledSites {
  private final String provider;
  private final AgentConnection agent;
  private final Refusals refusals;
  private final Consumer<String> warnings;
  private final Map<JavaMethod, Integer> sites = new HashMap<>();

  /** What was there at the beginning has its sites. */
  private boolean installed;

  InstalledSites(
      String provider, AgentConnection agent, Refusals refusals, Consumer<String> warnings) {
    this.provider = provider;
    this.agent = agent;
    this.refusals = refusals;
    this.warnings = warnings;
  }

  /** The number of a method's site; 0 when it has none. */
  int of(JavaMethod method) {
    return sites.getOrDefault(method, 0);
  }

  /** Whether a site was asked for, also if it was refused. */
  boolean knows(JavaMethod method) {
    return sites.containsKey(method);
  }

  /** Gives sites to those that have none. */
  void add(Collection<JavaMethod> wanted) {
    List<JavaMethod> missing = new ArrayList<>();
    for (JavaMethod method : wanted) {
      if (!sites.containsKey(method)) {
        missing.add(method);
      }
    }
    install(missing);
  }

  private void install(List<JavaMethod> methods) {
    if (methods.isEmpty()) {
      return;
    }
    AgentConnection.Outgoing request = AgentConnection.write(Request.INSTALL);
    int refused = 0;
    String reason = "";
    try {
      request.out.writeInt(methods.size());
      for (JavaMethod method : methods) {
        request.out.writeUTF(method.className());
        request.out.writeBoolean(method.fixed());
        request.out.writeShort(method.access());
        request.out.writeUTF(method.method());
        request.out.writeUTF(method.descriptor());
        request.out.writeByte(method.point().ordinal());
        request.out.writeInt(method.line());
      }
      DataInputStream in = agent.request(request);
      for (JavaMethod method : methods) {
        int site = in.readInt();
        String text = in.readUTF();
        if (text.isEmpty()) {
          sites.put(method, site);
        } else {
          sites.put(method, 0);
          refused++;
          reason = method.probe().description() + ": " + text;
          refusals.add(text, method.className() + ':' + method.method());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (refused == methods.size() && !installed) {
      throw new MissingAbilityException("cannot enable " + reason);
    }
    if (!installed) {
      refusals.tell(provider, warnings); // those of the classes that come later are told at the end
    }
    installed = true;
  }
}
