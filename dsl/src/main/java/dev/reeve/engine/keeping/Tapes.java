package dev.reeve.engine.keeping;

import dev.reeve.auth.Identities;
import dev.reeve.engine.attend.Tape;
import dev.reeve.http.Guards;
import dev.reeve.http.Pause;
import dev.reeve.http.chain.DoorBuilder;
import dev.reeve.journal.Outside;
import dev.reeve.journal.Settler;
import dev.reeve.journal.cassette.Cassette;
import dev.reeve.journal.cassette.Recorder;
import dev.reeve.journal.mask.PlaceMasking;
import dev.reeve.profile.Profiles;
import dev.reeve.profile.VendorSettings;
import dev.reeve.secret.Redactor;
import dev.reeve.secret.Secret;
import dev.reeve.value.Chart;
import dev.reeve.vendor.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a session keeps, put on top of what records it, or below what answers it. */
public abstract class Tapes implements Keeping {
  private final Keeping under;

  Tapes(Keeping under) {
    this.under = under;
  }

  /** That keeping with a recording beside it; itself where none is wanted. */
  public static Keeping over(Keeping keeping, Tape tape, Redactor redactor, String version) {
    PlaceMasking masking = new PlaceMasking(redactor);
    if (tape.replayed().isPresent()) {
      return new ReplayKeeping(keeping, Cassette.load(tape.replayed().get()), masking);
    }
    return tape.recorded().isPresent()
        ? new RecordKeeping(keeping, new Recorder(tape.recorded().get(), masking, version))
        : keeping;
  }

  @Override
  public void join(DoorBuilder builder, Guards guards, Settler settler) {
    under.join(builder, guards, settler);
  }

  @Override
  public boolean live() {
    return under.live();
  }

  @Override
  public boolean dry() {
    return under.dry();
  }

  @Override
  public Outside outside() {
    return under.outside();
  }

  @Override
  public Pause pause(Pause real) {
    return under.pause(real);
  }

  @Override
  public Pause sleeping(Pause real) {
    return under.sleeping(real);
  }

  @Override
  public Optional<String> run() {
    return under.run();
  }

  @Override
  public Instant started() {
    return under.started();
  }

  @Override
  public void fact(String name, String value) {
    under.fact(name, value);
  }

  @Override
  public Profiles profiles(Profiles real) {
    return under.profiles(real);
  }

  @Override
  public void under(String profile) {
    under.under(profile);
  }

  @Override
  public void names(List<String> profiles) {
    under.names(profiles);
  }

  @Override
  public void settings(VendorSettings settings, Vendor vendor) {
    under.settings(settings, vendor);
  }

  @Override
  public Identities identities(Identities real) {
    return under.identities(real);
  }

  @Override
  public Optional<Secret> secret(String name, Supplier<Optional<Secret>> real) {
    return under.secret(name, real);
  }

  @Override
  public void drawn(Chart chart) {
    under.drawn(chart);
  }

  @Override
  public void close() {
    under.close();
  }
}
