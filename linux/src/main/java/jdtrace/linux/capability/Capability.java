package jdtrace.linux.capability;

/**
 * The answer to one question.
 *
 * @param name what was asked, e.g. {@code fentry}
 * @param available whether it works
 * @param reason why not, in a line, with what would help if we know it; empty when available
 * @param enables what of D needs it
 */
public record Capability(String name, boolean available, String reason, String enables) {}
