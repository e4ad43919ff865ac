/**
 * What a provider must be (the SPI). A provider says which probes exist, what their arguments are
 * and which {@link jdtrace.runtime.Site sites} serve them; it never runs a clause and never knows
 * another provider. Listing is lazy: a glob must not enumerate a world that it cannot match.
 * Implementations live in packages of their own below this one.
 */
package jdtrace.provider;
