package dev.reeve.engine.keeping;

import dev.reeve.auth.Identities;
import dev.reeve.http.Guards;
import dev.reeve.http.chain.DoorBuilder;
import dev.reeve.journal.Outside;
import dev.reeve.journal.Settler;
import dev.reeve.journal.cassette.Recorder;
import dev.reeve.profile.VendorSettings;
import dev.reeve.secret.Secret;
import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records the session: its calls, and all else that a script learnt and that is no secret. */
final class RecordKeeping extends Tapes {
  private final Recorder recorder;
  private final String run;
  private final Instant started;

  RecordKeeping(Keeping under, Recorder recorder) {
    super(under);
    this.recorder = recorder;
    this.run = under.run().orElseGet(() -> UUID.randomUUID().toString());
    this.started = under.started();
    recorder.tell(run, "run");
    recorder.tell(started.toString(), "started");
  }

  @Override
  public void join(DoorBuilder builder, Guards guards, Settler settler) {
    super.join(builder, guards, settler);
    builder.record(recorder);
  }

  @Override
  public Outside outside() {
    Outside under = super.outside();
    return (context, what, live) ->
        recorder.value(context, what, () -> under.value(context, what, live));
  }

  @Override
  public Optional<String> run() {
    return Optional.of(run);
  }

  @Override
  public Instant started() {
    return started;
  }

  @Override
  public void under(String profile) {
    super.under(profile);
    recorder.tell(profile, "profile");
  }

  @Override
  public void names(List<String> profiles) {
    super.names(profiles);
    recorder.tell(profiles, "names");
  }

  /** Where it is and its scope, but neither credentials nor files of this machine. */
  @Override
  public void settings(VendorSettings settings, Vendor vendor) {
    super.settings(settings, vendor);
    Map<String, @Nullable Object> words = new LinkedHashMap<>(settings.scope());
    if (settings.configured()) {
      settings.url().ifPresent(url -> words.put("url", url.toString()));
      Map<String, String> services = new LinkedHashMap<>();
      settings.services().forEach((name, url) -> services.put(name, url.toString()));
      if (settings.url().isEmpty()) {
        vendor.services().stream()
            .filter(each -> each.url().startsWith("http"))
            .forEach(each -> services.putIfAbsent(each.name(), each.url()));
      }
      if (!services.isEmpty()) {
        words.put("services", services);
      }
      if (settings.operator()) {
        words.put("operator", true);
      }
    }
    recorder.tell(words, "profiles", settings.profile(), settings.vendor());
  }

  @Override
  public Identities identities(Identities real) {
    Identities under = super.identities(real);
    return new Identities() {
      @Override
      public Optional<String> fact(Context context, Vendor vendor, String pointer) {
        Optional<String> fact = under.fact(context, vendor, pointer);
        recorder.tell(fact.orElse(null), "logins", context.profile(), vendor.name(), pointer);
        return fact;
      }

      @Override
      public void forget(Context context, Vendor vendor) {
        under.forget(context, vendor);
      }
    };
  }

  @Override
  public Optional<Secret> secret(String name, Supplier<Optional<Secret>> real) {
    Optional<Secret> secret = super.secret(name, real);
    recorder.tell(secret.isPresent(), "secrets", name);
    return secret;
  }

  @Override
  public void close() {
    super.close();
    recorder.close();
  }
}
