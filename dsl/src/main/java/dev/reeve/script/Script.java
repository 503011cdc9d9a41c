package dev.reeve.script;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Says at the top of a script what it does: {@code @Script('Lists old arrays')}. */
@Retention(RetentionPolicy.SOURCE)
public @interface Script {
  /** One line for help and lists. */
  String value();
}
