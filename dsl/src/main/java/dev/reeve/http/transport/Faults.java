package dev.reeve.http.transport;

import dev.reeve.errors.CancelledException;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.TimedOutException;
import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import dev.reeve.http.TransportException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in the user's words why no answer came to one request. */
final class Faults {
  private final Request request;
  private final Attempt attempt;
  private final Transport.Limits limits;
  private final String server;

  Faults(Request request, Attempt attempt, Transport.Limits limits) {
    this.request = request;
    this.attempt = attempt;
    this.limits = limits;
    this.server = request.uri().getRawAuthority();
  }

  ReeveException translate(IOException fault) {
    if (attempt.cancelled() || "interrupted".equals(fault.getMessage())) {
      return cancelled(fault);
    }
    if (fault instanceof InterruptedIOException interrupted) {
      return timeout(interrupted);
    }
    if (fault instanceof UnknownHostException) {
      return of(
          Reason.UNKNOWN_HOST,
          "The host " + unknownHost() + " is not known.",
          "Check the url in the profile and this machine's network.",
          fault);
    }
    if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
      return refused(fault);
    }
    SSLException tls = tls(fault);
    return tls == null
        ? lost(fault)
        : new TlsFaults(request, server).translate(tls, attempt.sent());
  }

  /** The TLS fault itself, or the one that a broken pipe hides: an alert read too late. */
  private static @Nullable SSLException tls(IOException fault) {
    if (fault instanceof SSLException tls) {
      return tls;
    }
    for (Throwable hidden : fault.getSuppressed()) {
      if (hidden instanceof SSLException tls) {
        return tls;
      }
    }
    return null;
  }

  private ReeveException cancelled(IOException fault) {
    return new CancelledException(
        "The call was cancelled.", request.invocation().where(), doubt(""), asCause(fault));
  }

  private ReeveException timeout(InterruptedIOException fault) {
    if (!(fault instanceof SocketTimeoutException)) {
      return new TimedOutException(
          server + " did not answer before the deadline passed.",
          request.invocation().where(),
          doubt("Give it more time with --timeout."),
          asCause(fault));
    }
    return attempt.sent()
        ? of(
            Reason.TIMEOUT,
            server + " was silent for " + seconds(limits.silence()) + ".",
            doubt("Try again later."),
            fault)
        : of(
            Reason.TIMEOUT,
            attempt.handshaking()
                ? server + " answered no TLS handshake within " + seconds(limits.silence()) + "."
                : "No connection to " + server + " within " + seconds(limits.connect()) + ".",
            "Check the url in the profile, firewalls and proxies.",
            fault);
  }

  private ReeveException refused(IOException fault) {
    Proxy proxy = attempt.proxy();
    return proxy == null
        ? of(
            Reason.REFUSED,
            server + " refused the connection.",
            "Check the url in the profile, and whether the server runs.",
            fault)
        : of(
            Reason.REFUSED,
            "The proxy " + place(proxy) + " refused the connection.",
            "Check HTTPS_PROXY, or name the host in NO_PROXY.",
            fault);
  }

  private ReeveException lost(IOException fault) {
    if (fault instanceof Spool.TooLargeException) {
      return of(
          Reason.TOO_LARGE,
          "The answer of " + server + " is larger than " + limits.most() + " bytes.",
          doubt("Ask for less at a time."),
          fault);
    }
    String when = attempt.answered() ? "in the middle of its answer" : "before it answered";
    return attempt.sent()
        ? of(
            Reason.LOST,
            server + " closed the connection " + when + ".",
            doubt("Try again."),
            fault)
        : of(
            Reason.LOST,
            "No connection to " + server + ": " + fault.getMessage() + ".",
            "Nothing was sent; try again.",
            fault);
  }

  /** What to do after something that may have arrived, else the other advice. */
  private String doubt(String otherwise) {
    return request.writes() && attempt.sent()
        ? "The write may have arrived: look before you send it again."
        : otherwise.isEmpty() ? "This call changed nothing." : otherwise;
  }

  private TransportException of(
      Reason reason, String what, String remedy, @Nullable Throwable cause) {
    String[] text = {what, request.invocation().where(), remedy};
    return new TransportException(reason, attempt.sent(), text, cause);
  }

  private TransportException asCause(IOException fault) {
    return of(Reason.LOST, "No answer.", "", fault);
  }

  private String unknownHost() {
    Proxy proxy = attempt.proxy();
    return proxy == null ? request.uri().getHost() : place(proxy) + " (a proxy)";
  }

  private static String place(Proxy proxy) {
    return String.valueOf(proxy.address()).replace("/<unresolved>", "");
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
