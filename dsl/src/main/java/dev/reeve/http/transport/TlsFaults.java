package dev.reeve.http.transport;

import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says in the user's words why no secure connection came about. */
final class TlsFaults {
  private static final Pattern ALERT = Pattern.compile("fatal alert: (\\w+)");
  private static final Pattern NAMES = Pattern.compile("subjectAltNames: \\[(.*?)\\]");

  private final Request request;
  private final String server;
  private final String section;
  private boolean sent;

  TlsFaults(Request request, String server) {
    this.request = request;
    this.server = server;
    this.section =
        "["
            + request.invocation().endpoint().profile()
            + "."
            + request.invocation().vendor().name()
            + "]";
  }

  TransportException translate(SSLException fault, boolean maybeSent) {
    sent = maybeSent;
    if (fault instanceof SSLPeerUnverifiedException) {
      return wrongName(fault);
    }
    Matcher alert = ALERT.matcher(String.valueOf(fault.getMessage()));
    if (alert.find()) {
      return alert(alert.group(1), fault);
    }
    if (has(fault, CertificateExpiredException.class)) {
      return of(
          "The certificate of " + server + " has expired.",
          "Ask whoever runs the server to renew it; check this machine's clock.",
          fault);
    }
    if (has(fault, CertificateNotYetValidException.class)) {
      return of(
          "The certificate of " + server + " is not valid yet.",
          "Check this machine's clock.",
          fault);
    }
    return untrustedOrOther(fault);
  }

  private TransportException wrongName(SSLException fault) {
    Matcher names = NAMES.matcher(String.valueOf(fault.getMessage()));
    String known = names.find() && !names.group(1).isEmpty() ? names.group(1) : "no host at all";
    return of(
        "The certificate of " + server + " is made out to " + known + ".",
        "Check the url in "
            + section
            + " of profiles.toml; for a server without a name of its"
            + " own set checkHost = false.",
        fault);
  }

  /** An alert ends the handshake, so no request was looked at (we never renegotiate). */
  private TransportException alert(String name, SSLException fault) {
    boolean oursNeeded = name.equals("certificate_required") || (!hasOurs() && ours(name));
    if (oursNeeded) {
      sent = false;
      return of(
          server + " wants a client certificate.",
          "Set clientCert and clientKey in " + section + " of profiles.toml.",
          fault);
    }
    if (ours(name)) {
      sent = false;
      return of(
          server + " refused the client certificate (" + name + ").",
          "Check clientCert and clientKey in " + section + " of profiles.toml.",
          fault);
    }
    return of(
        "No secure connection to " + server + ": the server says " + name + ".",
        "Check the url in " + section + " of profiles.toml.",
        fault);
  }

  private TransportException untrustedOrOther(SSLException fault) {
    if (has(fault, CertPathValidatorException.class) || said(fault, "PKIX path building failed")) {
      return of(
          "The certificate of " + server + " comes from no authority that is trusted here.",
          "Set caCert in " + section + " of profiles.toml, or give --ca-bundle FILE.",
          fault);
    }
    if (said(fault, "Unsupported or unrecognized SSL message")) {
      return of(
          server + " does not speak TLS.",
          "Check the url in " + section + " of profiles.toml.",
          fault);
    }
    if (said(fault, "Failed to parse server certificates")) {
      return of(
          "The certificate of " + server + " has no names, or is damaged.",
          "If it has none, as one that PGO made itself, set caCert in "
              + section
              + " of profiles.toml to it.",
          fault);
    }
    return of(
        "No secure connection to " + server + ": " + fault.getMessage() + ".",
        "Check the url in " + section + " of profiles.toml.",
        fault);
  }

  private boolean hasOurs() {
    return request.invocation().endpoint().tls().key() != null;
  }

  private static boolean ours(String alert) {
    return alert.contains("certificate")
        || alert.equals("unknown_ca")
        || alert.equals("access_denied");
  }

  private static boolean has(@Nullable Throwable fault, Class<? extends Throwable> type) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean said(SSLException fault, String words) {
    return String.valueOf(fault.getMessage()).contains(words);
  }

  private TransportException of(String what, String remedy, Throwable cause) {
    String[] text = {what, request.invocation().where(), remedy};
    return new TransportException(TransportException.Reason.TLS, sent, text, cause);
  }
}
