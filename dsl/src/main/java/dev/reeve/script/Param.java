package dev.reeve.script;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes a declaration at the top of a script an option of its command: {@code @Param('Only older
 * ones') Duration since = 7.days} becomes {@code --since 30d}.
 *
 * <p>A declaration without a value is required, unless {@link #required} says otherwise.
 */
@Retention(RetentionPolicy.SOURCE)
public @interface Param {
  /** One line for help. */
  String value() default "";

  /** Whether it must be given though it has no default; false makes a missing one null. */
  boolean required() default true;

  /** The only values allowed. */
  String[] values() default {};

  /** A regular expression that a text must match as a whole. */
  String pattern() default "";

  /** The smallest number allowed, as text. */
  String min() default "";

  /** The largest number allowed, as text. */
  String max() default "";
}
