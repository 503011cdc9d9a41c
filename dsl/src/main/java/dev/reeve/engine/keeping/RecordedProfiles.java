package dev.reeve.engine.keeping;

import dev.reeve.journal.cassette.Cassette;
import dev.reeve.profile.Guard;
import dev.reeve.profile.Place;
import dev.reeve.profile.Profile;
import dev.reeve.profile.ProfileSource;
import dev.reeve.profile.VendorTable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The profiles that a recording was made under: where vendors are and the scope, no credential. */
final class RecordedProfiles implements ProfileSource {
  private final Cassette cassette;

  RecordedProfiles(Cassette cassette) {
    this.cassette = cassette;
  }

  @Override
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (cassette.told("names") instanceof List<?> list) {
      list.forEach(each -> names.add(String.valueOf(each)));
    }
    defaultName().ifPresent(names::add);
    if (cassette.told("profiles") instanceof Map<?, ?> profiles) {
      profiles.keySet().forEach(each -> names.add(String.valueOf(each)));
    }
    return List.copyOf(names);
  }

  @Override
  public Optional<Profile> find(String name, boolean named) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    Place place = new Place(place(), 0, cassette.path());
    Map<String, List<VendorTable>> tables = new LinkedHashMap<>();
    if (cassette.told("profiles", name) instanceof Map<?, ?> vendors) {
      vendors.forEach(
          (vendor, words) -> tables.put(String.valueOf(vendor), List.of(table(words, place))));
    }
    Profile.Around around = Profile.Around.of(names(), place);
    return Optional.of(new Profile(name, true, Guard.NONE, Optional.empty(), tables, around));
  }

  private static VendorTable table(@Nullable Object words, Place place) {
    Map<String, @Nullable Object> settings = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    if (words instanceof Map<?, ?> map) {
      map.forEach(
          (word, value) -> {
            settings.put(String.valueOf(word), value);
            places.put(String.valueOf(word), place);
          });
    }
    return new VendorTable(VendorTable.Layer.BUILT_IN, settings, places);
  }

  @Override
  public Optional<String> defaultName() {
    return Optional.ofNullable(cassette.told("profile")).map(Object::toString);
  }

  @Override
  public String place() {
    return "the recording " + cassette.path();
  }
}
