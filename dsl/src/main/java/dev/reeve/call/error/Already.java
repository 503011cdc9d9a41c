package dev.reeve.call.error;

import dev.reeve.vendor.ErrorRule;
import java.util.regex.Pattern;

/** Refusals that mean that what was wanted is there already. */
public final class Already {
  private Already() {}

  /** Whether the vendor's code or words say so, by its document. */
  public static boolean is(ErrorRule rule, String words) {
    return rule.already().stream().anyMatch(each -> Pattern.compile(each).matcher(words).find());
  }
}
