package jdtrace.testkit.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The modules as packages, and who may import whom. Data flows the other way.
 *
 * <pre>
 *   base &lt;- types &lt;- dif &lt;- lang                                            &lt;- consumer &lt;- cli
 *                       ^-- runtime &lt;- provider (SPI) &lt;---------------------------/      |
 *                  agent &lt;-.  ^-- codegen.{interp,bpf,jvm} &lt;- provider.NAME &lt;-------/
 *   base &lt;- linux &lt;--------------------------/
 *   usdt
 * </pre>
 */
final class Modules {
  /** Package patterns by module. The provider SPI is one package; each kernel provider another. */
  static final Map<String, String> PACKAGES = new LinkedHashMap<>();

  private static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

  static {
    module("base", "jdtrace.base..", Set.of());
    module("types", "jdtrace.types..", Set.of("base"));
    module("dif", "jdtrace.dif..", Set.of("types"));
    module("lang", "jdtrace.lang..", Set.of("dif"));
    module("runtime", "jdtrace.runtime..", Set.of("dif"));
    module("linux", "jdtrace.linux..", Set.of("base"));
    module("codegen-interp", "jdtrace.codegen.interp..", Set.of("runtime"));
    module("codegen-bpf", "jdtrace.codegen.bpf..", Set.of("runtime", "linux"));
    module("agent", "jdtrace.agent..", Set.of());
    module("codegen-jvm", "jdtrace.codegen.jvm..", Set.of("runtime", "agent"));
    module("provider", "jdtrace.provider", Set.of("runtime"));
    module(
        "provider-kernel",
        "jdtrace.provider.*..",
        // The pattern holds provider-java too; Maven keeps the others from the JVM engine.
        Set.of("provider", "codegen-bpf", "codegen-interp", "codegen-jvm", "agent", "linux"));
    module("consumer", "jdtrace.consumer..", Set.of("lang", "provider", "runtime"));
    module(
        "cli",
        "jdtrace.cli..",
        Set.of("consumer", "provider-kernel", "codegen-interp", "codegen-jvm", "linux"));
    module("usdt", "jdtrace.usdt..", Set.of());
  }

  private Modules() {}

  private static void module(String name, String packages, Set<String> mayImport) {
    PACKAGES.put(name, packages);
    MAY_IMPORT.put(name, mayImport);
  }

  /** The packages that a module may not import: all that its edges do not reach. */
  static String[] forbiddenTo(String module) {
    Set<String> reached = new TreeSet<>();
    reach(module, reached);
    return PACKAGES.entrySet().stream()
        .filter(other -> !reached.contains(other.getKey()))
        .map(Map.Entry::getValue)
        .toArray(String[]::new);
  }

  private static void reach(String module, Set<String> reached) {
    if (reached.add(module)) {
      MAY_IMPORT.get(module).forEach(next -> reach(next, reached));
    }
  }
}
