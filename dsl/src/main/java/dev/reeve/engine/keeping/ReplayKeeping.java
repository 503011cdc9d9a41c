package dev.reeve.engine.keeping;

import dev.reeve.auth.Identities;
import dev.reeve.errors.UsageException;
import dev.reeve.http.Guards;
import dev.reeve.http.Masking;
import dev.reeve.http.Pause;
import dev.reeve.http.chain.DoorBuilder;
import dev.reeve.journal.Outside;
import dev.reeve.journal.Settler;
import dev.reeve.journal.cassette.Cassette;
import dev.reeve.profile.Profiles;
import dev.reeve.profile.VendorSettings;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers the session from a recording: nothing outside is asked, changed or waited for. */
final class ReplayKeeping extends Tapes {
  private final Cassette cassette;
  private final Masking masking;

  ReplayKeeping(Keeping under, Cassette cassette, Masking masking) {
    super(under);
    this.cassette = cassette;
    this.masking = masking;
  }

  @Override
  public void join(DoorBuilder builder, Guards guards, Settler settler) {
    super.join(builder, guards, settler);
    builder.replay(cassette.replaying(masking));
  }

  @Override
  public boolean live() {
    return false;
  }

  @Override
  public boolean dry() {
    return true;
  }

  @Override
  public Outside outside() {
    return cassette;
  }

  @Override
  public Pause pause(Pause real) {
    return super.pause(cassette);
  }

  @Override
  public Pause sleeping(Pause real) {
    return super.sleeping(cassette);
  }

  @Override
  public Optional<String> run() {
    return Optional.ofNullable(cassette.told("run")).map(Object::toString);
  }

  @Override
  public Instant started() {
    Object started = cassette.told("started");
    return started == null ? cassette.now() : Instant.parse(started.toString());
  }

  @Override
  public Profiles profiles(Profiles real) {
    return new Profiles(List.of(new RecordedProfiles(cassette)), Map.of());
  }

  /** A vendor that the recorded script never used has neither address nor answers. */
  @Override
  public void settings(VendorSettings settings, Vendor vendor) {
    if (cassette.told("profiles", settings.profile(), settings.vendor()) == null) {
      throw new UsageException(
          "The recording has no call to " + settings.vendor() + ".",
          settings.where() + ", in " + cassette.path(),
          "Record the script again.");
    }
  }

  @Override
  public Identities identities(Identities real) {
    return (context, vendor, pointer) ->
        Optional.ofNullable(cassette.told("logins", context.profile(), vendor.name(), pointer))
            .map(Object::toString);
  }

  /** Recordings hold no secret: a mask stands for it, as it does in the recorded arguments. */
  @Override
  public Optional<Secret> secret(String name, Supplier<Optional<Secret>> real) {
    return Boolean.TRUE.equals(cassette.told("secrets", name))
        ? Optional.of(Secret.of(Secret.MASK))
        : Optional.empty();
  }
}
