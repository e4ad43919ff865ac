package jdtrace.usdt;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a provider. Its probes are {@code NAME$target:::probe} in D, {@code NAME} followed by
 * the process id in a listing. Letters, digits and underscores, beginning with a letter and not
 * ending with a digit, which would run into the process id.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProviderName {
  String value();
}
