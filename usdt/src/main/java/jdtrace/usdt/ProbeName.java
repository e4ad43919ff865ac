package jdtrace.usdt;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of the probe that a method fires, where it is not the method's own name. Letters, digits,
 * underscores and dashes; two underscores are written for a dash, as in native programs.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ProbeName {
  String value();
}
