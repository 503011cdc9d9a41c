package dev.reeve.auth.scheme;

import dev.reeve.auth.login.AuthException;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.Person;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.errors.ReeveException;
import dev.reeve.http.Pause;
import dev.reeve.http.TransportException;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AuthRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the token until the person has entered the code (RFC 8628, 3.4 and 3.5). */
final class DevicePoll {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

  /** What an answer that tells no interval is taken to mean, and what each slowing adds. */
  private static final Duration STEP = Duration.ofSeconds(5);

  /** What an answer without a life is taken to mean; the RFC demands one. */
  private static final long LIFE = 900;

  private final AuthRule rule;
  private final Login login;
  private final Secret device;
  private final Person.Visit visit;
  private Duration interval;
  private @Nullable ReeveException fault;

  /** Of what the vendor answered to the device's first request. */
  DevicePoll(AuthRule rule, Login login, TokenAnswer begun) {
    this.rule = rule;
    this.login = login;
    this.device = begun.optionalToken("/device_code").orElseThrow(() -> odd(begun));
    this.interval = begun.seconds("/interval").map(Duration::ofSeconds).orElse(STEP);
    this.visit =
        new Person.Visit(
            login.vendor().title(),
            begun.text("/verification_uri").orElseThrow(() -> odd(begun)),
            begun.text("/user_code").orElseThrow(() -> odd(begun)),
            begun.text("/verification_uri_complete"),
            Duration.ofSeconds(begun.seconds("/expires_in").orElse(LIFE)));
  }

  private static ReeveException odd(TokenAnswer begun) {
    return begun.odd("without a code and an address to enter it at");
  }

  /** What the person is to do. */
  Person.Visit visit() {
    return visit;
  }

  /** The answer that has the token. */
  TokenAnswer answer() {
    Pause pause = login.way().pause();
    Instant end = pause.now().plus(visit.life());
    while (true) {
      pause.sleep(interval);
      if (!pause.now().isBefore(end)) {
        throw fault == null ? late() : fault;
      }
      Optional<TokenAnswer> given = asked().filter(this::over);
      if (given.isPresent()) {
        return given.get();
      }
    }
  }

  /** Empty where the vendor could not be reached, or failed: it is asked half as often then. */
  private Optional<TokenAnswer> asked() {
    fault = null;
    try {
      TokenAnswer answer =
          new TokenRequest(rule, login)
              .with("grant_type", GRANT)
              .with("device_code", device.reveal())
              .client()
              .sent();
      if (!answer.failed()) {
        return Optional.of(answer);
      }
      fault = answer.refused("");
    } catch (TransportException lost) {
      if (!lost.reason().passing()) {
        throw lost;
      }
      fault = lost;
    }
    interval = interval.multipliedBy(2);
    return Optional.empty();
  }

  private boolean over(TokenAnswer answer) {
    switch (answer.success() ? "" : answer.text("/error").orElse("refused")) {
      case "" -> {
        return true;
      }
      case "authorization_pending" -> {
        return false;
      }
      case "slow_down" -> {
        interval = interval.plus(STEP);
        return false;
      }
      case "expired_token" -> throw late();
      case "access_denied" ->
          throw new AuthException(
              "The login to " + visit.vendor() + " was denied there.",
              login.where(),
              "allow it next time: " + login.command());
      default -> throw answer.refused("begin anew: " + login.command());
    }
  }

  private AuthException late() {
    return new AuthException(
        "Nobody entered the code " + visit.code() + " at " + visit.vendor() + " in time.",
        login.where(),
        "a new code: " + login.command());
  }
}
