package dev.reeve.auth.scheme;

import dev.reeve.auth.login.Authenticator;
import dev.reeve.auth.login.Settings;
import dev.reeve.errors.UsageException;
import dev.reeve.vendor.AuthRule;
import dev.reeve.vendor.Vendor;

/** The authenticators by the scheme that a document names. */
public final class Schemes {
  private Schemes() {}

  /**
   * The authenticator of a vendor.
   *
   * @throws UsageException when its scheme is none that Reeve knows
   */
  public static Authenticator of(Vendor vendor) {
    AuthRule rule = vendor.auth();
    return switch (rule.scheme()) {
      case "pureport-key" -> new PureportKey(rule);
      case "pure1-jwt" -> new Pure1Jwt(rule);
      case "clc-login" -> new ClcLogin(rule);
      case "pgo-basic" -> new PgoBasic(rule);
      case "basic" -> new Basic(rule);
      case "bearer" -> Fixed.bearer();
      case "api-key" -> Fixed.apiKey(rule);
      case "none", "mutual-tls" -> Fixed.nothing();
      case "oauth2" -> oauth(vendor, rule);
      default -> throw unknown(vendor, "the scheme " + rule.scheme());
    };
  }

  private static Authenticator oauth(Vendor vendor, AuthRule rule) {
    String flow = Settings.text(rule, "flow", "clientCredentials");
    return switch (flow) {
      case "clientCredentials" -> new ClientCredentials(rule);
      case "deviceAuthorization" -> new DeviceCode(rule);
      case "jwtBearer" -> new JwtBearer(rule);
      case "clientAssertion" -> new ClientAssertion(rule);
      case "tokenExchange" -> new TokenExchange(rule);
      default -> throw unknown(vendor, "the OAuth 2 flow " + flow);
    };
  }

  private static UsageException unknown(Vendor vendor, String what) {
    return new UsageException(
        "Reeve can't log in to " + vendor.title() + ": it wants " + what + ".",
        "for " + vendor.name(),
        "choose another scheme by x-auth in an overlay of its document");
  }
}
