package dev.reeve.engine;

import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.scheme.Schemes;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;

/**
 * One setting of a vendor in a profile.
 *
 * @param name its word
 * @param help what it is, one clause
 * @param kind what may stand there
 * @param need whether it must be there, and whether it is asked for
 */
public record Setting(String name, String help, Kind kind, Need need) {

  /** What may stand in a setting. */
  public enum Kind {
    /** A text that anybody may see. */
    TEXT,
    /** A text that nobody may see, or where to find it. */
    SECRET,
    /** A file that anybody may see. */
    FILE,
    /** True or false. */
    SWITCH
  }

  /** How much a setting is wanted. */
  public enum Need {
    /** The vendor can't be called without it. */
    REQUIRED,
    /** Asked for, and may be left empty. */
    ASKED,
    /** Taken when it is given. */
    TAKEN
  }

  /** All settings of a vendor, in the order of asking. */
  static List<Setting> of(Vendor vendor) {
    List<Setting> settings = new ArrayList<>();
    boolean addressed = vendor.services().get(0).url().startsWith("http");
    settings.add(
        new Setting(
            "url",
            "address, e.g. https://host:8443",
            Kind.TEXT,
            addressed ? Need.ASKED : Need.REQUIRED));
    Schemes.of(vendor).fields().stream().map(Setting::of).forEach(settings::add);
    vendor.scopes().stream().map(Setting::of).forEach(settings::add);
    settings.addAll(trust(vendor, addressed));
    return settings;
  }

  private static Setting of(CredentialField field) {
    return new Setting(
        field.name(),
        field.help(),
        field.secret() ? Kind.SECRET : Kind.TEXT,
        field.required() ? Need.REQUIRED : Need.ASKED);
  }

  /** Nobody is asked what a login tells. */
  private static Setting of(ScopeRule scope) {
    return new Setting(
        scope.name(),
        "used where a call names none",
        Kind.TEXT,
        scope.credential().isEmpty() ? Need.ASKED : Need.TAKEN);
  }

  /** A server of one's own often has a private authority; some want a certificate of the caller. */
  private static List<Setting> trust(Vendor vendor, boolean addressed) {
    Need authority = addressed ? Need.TAKEN : Need.ASKED;
    boolean both = Boolean.TRUE.equals(vendor.auth().settings().get("clientCertificate"));
    Need certificate = both ? Need.ASKED : Need.TAKEN;
    return List.of(
        new Setting("caCert", "its private authority, a PEM file", Kind.FILE, authority),
        new Setting("clientCert", "your certificate, a PEM file", Kind.FILE, certificate),
        new Setting("clientKey", "its key, a PEM file", Kind.SECRET, certificate),
        new Setting("clientKeyPassword", "password of that key", Kind.SECRET, Need.TAKEN),
        new Setting("checkHost", "whether the host's name is checked", Kind.SWITCH, Need.TAKEN),
        new Setting("insecure", "whether nothing is checked", Kind.SWITCH, Need.TAKEN),
        new Setting("operator", "whether operators' calls are there", Kind.SWITCH, Need.TAKEN));
  }
}
