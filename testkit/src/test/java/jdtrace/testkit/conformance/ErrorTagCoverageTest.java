package jdtrace.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jdtrace.base.ErrorTag;
import org.junit.jupiter.api.Test;

/**
 * Every error tag has a program that is refused with it, or a reason why there is none: a tag may not
 * lose its last case.
 */
class ErrorTagCoverageTest {
  private static final Path CASES = Path.of("src/test/conformance");

  private static final String USER_PROCESSES =
      "belongs to probes and symbols of user processes, which are a later issue";
  private static final String NOT_PROVIDED = "pcap( ) is refused";

  /** Tags without a case, each with its reason. */
  private static Map<ErrorTag, String> uncovered() {
    Map<ErrorTag, String> reasons = new EnumMap<>(ErrorTag.class);
    reasons.put(ErrorTag.D_TYPE_ERR, "a type that does not exist is D_SYNTAX before");
    reasons.put(ErrorTag.D_ID_OFLOW, "64,256 variables: CompilerTest generates the program");
    reasons.put(
        ErrorTag.D_SYM_NOTYPES,
        "needs a symbol without type, which kernels differ in: MistakesTest");
    reasons.put(ErrorTag.D_ARGS_TYPE, "needs a probe whose argument has no type: CompilerTest");
    reasons.put(
        ErrorTag.D_ARGS_XLATOR,
        "needs a provider without its translators: TranslatedArgumentsTest");
    reasons.put(ErrorTag.D_ASRELO, "relocations are resolved where the symbol is: D_IDENT_UNDEF");
    reasons.put(ErrorTag.D_ALLOCA_INCOMPAT, "Oracle's; pointers of ours may hold either");
    reasons.put(ErrorTag.D_COMM_COMM, "two commits are accepted, as Oracle does");
    reasons.put(ErrorTag.D_QUANT_PROTO, "defined but unused everywhere: D_PROTO_LEN");
    reasons.put(ErrorTag.D_PRINT_SIZE, "Oracle's limit of what print( ) follows; ours has none");
    reasons.put(ErrorTag.D_PCAP_SIZE, NOT_PROVIDED);
    for (ErrorTag tag :
        EnumSet.of(
            ErrorTag.D_SYM_BADREF,
            ErrorTag.D_SYM_MODEL,
            ErrorTag.D_PROC_OFF,
            ErrorTag.D_PROC_ALIGN,
            ErrorTag.D_PROC_NAME,
            ErrorTag.D_PROC_GRAB,
            ErrorTag.D_PROC_DYN,
            ErrorTag.D_PROC_LIB,
            ErrorTag.D_PROC_FUNC,
            ErrorTag.D_PROC_CREATEFAIL,
            ErrorTag.D_PROC_NODEV,
            ErrorTag.D_PROC_BADPID,
            ErrorTag.D_PROC_BADPROV,
            ErrorTag.D_PROC_USDT)) {
      reasons.put(tag, USER_PROCESSES);
    }
    return reasons;
  }

  @Test
  void everyTagHasACaseOrAReason() throws IOException {
    Set<ErrorTag> covered = EnumSet.noneOf(ErrorTag.class);
    for (ConformanceCase c : ConformanceCase.below(CASES)) {
      if (c.errorTag() != null) {
        covered.add(ErrorTag.valueOf(c.errorTag()));
      }
    }
    Set<ErrorTag> missing = EnumSet.complementOf(EnumSet.copyOf(covered));
    assertThat(missing)
        .as("tags without a case; those that can have none are listed here with their reason")
        .isSubsetOf(uncovered().keySet());
  }
}
