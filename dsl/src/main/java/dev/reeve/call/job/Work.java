package dev.reeve.call.job;

import dev.reeve.value.Context;
import dev.reeve.value.Job;
import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to wait for.
 *
 * @param vendor the API
 * @param rule how it goes on
 * @param handle a link or identifier
 * @param arguments of the call that started it, as texts
 * @param answer the body of its answer
 * @param context where it was made
 * @param call for people, e.g. {@code pureport.networks.create}
 */
record Work(
    Vendor vendor,
    AsyncRule rule,
    String handle,
    Map<String, String> arguments,
    @Nullable Object answer,
    Context context,
    String call) {

  private static final String HANDLE = "handle";

  static Work of(Job job) {
    return new Work(
        job.vendor(),
        job.rule(),
        job.handle(),
        job.target(),
        job.answer(),
        job.context(),
        job.vendor().name() + "." + job.operation().id());
  }

  /** What stands for names in the rule's field: the arguments, and the handle. */
  Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>(arguments);
    words.put(HANDLE, handle);
    return words;
  }

  /** Whether the handle is looked for in the poll's answer and not sent with the poll. */
  boolean handleInField() {
    return rule.field().contains("{" + HANDLE + "}");
  }

  /** The same vendor's next stretch of work. */
  Work next(AsyncRule other, String otherHandle) {
    return new Work(vendor, other, otherHandle, arguments, answer, context, call);
  }
}
