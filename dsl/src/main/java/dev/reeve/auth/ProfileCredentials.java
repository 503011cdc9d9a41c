package dev.reeve.auth;

import dev.reeve.auth.login.AuthException;
import dev.reeve.auth.login.Authenticator;
import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Credentials;
import dev.reeve.profile.SecretSource;
import dev.reeve.profile.VendorSettings;
import dev.reeve.profile.source.SecretReader;
import dev.reeve.profile.source.SecretUse;
import dev.reeve.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The credentials that a profile's settings of one vendor name. */
final class ProfileCredentials implements Credentials {
  private final VendorSettings settings;
  private final Authenticator authenticator;
  private final SecretReader secrets;

  ProfileCredentials(VendorSettings settings, Authenticator authenticator, SecretReader secrets) {
    this.settings = settings;
    this.authenticator = authenticator;
    this.secrets = secrets;
  }

  @Override
  public Optional<Secret> find(String field) {
    return source(field).map(source -> secrets.read(source, use(field)));
  }

  @Override
  public Secret get(String field) {
    return find(field).orElseThrow(() -> missing(List.of(field)));
  }

  @Override
  public String place(String field) {
    String from = source(field).map(SecretSource::toString).orElse("");
    return from
        + ", for `"
        + field
        + "` of "
        + settings.vendor()
        + ", profile "
        + settings.profile();
  }

  /** Refuses a profile that lacks a credential, before anything is sent. */
  void refuseMissing() {
    List<String> names =
        authenticator.missing(settings.credentials().keySet()).stream()
            .map(CredentialField::name)
            .toList();
    if (!names.isEmpty()) {
      throw missing(names);
    }
  }

  /** A text that differs when a credential differs; opens no vault and asks nobody. */
  String version() {
    Map<String, String> versions = new TreeMap<>();
    settings
        .credentials()
        .forEach((field, source) -> versions.put(field, secrets.version(source, use(field))));
    return versions.toString();
  }

  /** Reads all of them anew next time. */
  void forget() {
    settings.credentials().values().forEach(secrets::forget);
  }

  /** Whether somebody must be asked for one. */
  boolean typed() {
    return settings.credentials().values().stream()
        .anyMatch(source -> source.kind() == SecretSource.Kind.PROMPT);
  }

  /** Those that may be seen, e.g. the user name. */
  Map<String, String> plain() {
    Map<String, String> plain = new TreeMap<>();
    for (CredentialField field : authenticator.fields()) {
      if (!field.secret()) {
        find(field.name()).ifPresent(value -> plain.put(field.name(), value.reveal()));
      }
    }
    return plain;
  }

  private Optional<SecretSource> source(String field) {
    return Optional.ofNullable(settings.credentials().get(field));
  }

  private SecretUse use(String field) {
    boolean secret =
        authenticator.fields().stream()
            .filter(some -> some.name().equals(field))
            .allMatch(CredentialField::secret);
    String whose = settings.vendor() + ", profile " + settings.profile();
    return new SecretUse(field, whose, secret);
  }

  private AuthException missing(List<String> names) {
    String quoted =
        names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and "));
    return new AuthException(
        "The profile has no " + quoted + " for " + settings.vendor() + ".",
        settings.where() + ", in " + settings.origin().place(),
        remedy());
  }

  private String remedy() {
    String add = "reeve profile add " + settings.profile() + " " + settings.vendor();
    List<String> ignored = settings.origin().ignored();
    return ignored.isEmpty()
        ? add
        : add
            + "; "
            + String.join(", ", ignored)
            + " can't fill it, for URL, TLS and credentials come from one place";
  }
}
