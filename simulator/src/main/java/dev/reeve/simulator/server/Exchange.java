package dev.reeve.simulator.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.simulator.fault.FaultKind;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Query;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Streamed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;

/** Between Jetty and us: a request comes in, a reply goes out, or the line goes dead. */
final class Exchange extends Handler.Abstract {
  private static final Set<FaultKind> SPOILT =
      Set.of(
          FaultKind.CUT,
          FaultKind.RESET,
          FaultKind.CORRUPT,
          FaultKind.DROP_BEFORE,
          FaultKind.DROP_AFTER);
  private static final byte[] BROKEN = "{\"cut\": [1, 2,, }".getBytes(UTF_8);

  private final Function<Addressed, Served> answer;

  /** An exchange that asks for each request's reply. */
  Exchange(Function<Addressed, Served> answer) {
    this.answer = answer;
  }

  /**
   * A request and where it came in.
   *
   * @param port the local port's name, e.g. {@code pureport}
   */
  record Addressed(String port, Incoming incoming) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String port = request.getConnectionMetaData().getConnector().getName();
    Served served = answer.apply(new Addressed(port, incoming(request)));
    FaultKind kind = served.fault().map(fault -> fault.kind()).orElse(FaultKind.DELAY);
    if (served.reply().value() instanceof Streamed list && !SPOILT.contains(kind)) {
      head(served.reply(), response, kind);
      streamed(list, response, callback);
      return true;
    }
    byte[] body = spoiled(kind, served.reply().body());
    if (kind == FaultKind.DROP_BEFORE || kind == FaultKind.DROP_AFTER) {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(new IOException("dropped on purpose"));
      return true;
    }
    head(served.reply(), response, kind);
    if (kind == FaultKind.RESET) {
      half(request, response, body);
      callback.failed(new IOException("reset on purpose"));
      return true;
    }
    if (body.length > 0 || served.reply().status() != 204) {
      response.getHeaders().put("Content-Length", body.length);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static void streamed(Streamed list, Response response, Callback callback)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Content.Sink.asOutputStream(response))) {
      list.write(out);
    }
    callback.succeeded();
  }

  private static void head(Reply reply, Response response, FaultKind kind) {
    response.setStatus(reply.status());
    reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    if (kind == FaultKind.WRONG_TYPE) {
      response.getHeaders().put("Content-Type", "text/html;charset=utf-8");
    }
  }

  private static byte[] spoiled(FaultKind kind, byte[] body) {
    return switch (kind) {
      case CUT, RESET -> Arrays.copyOf(body, body.length / 2);
      case CORRUPT -> BROKEN;
      default -> body;
    };
  }

  /** Promises more than comes, then resets the connection (not a clean close). */
  private static void half(Request request, Response response, byte[] half) throws IOException {
    response.getHeaders().put("Content-Length", half.length * 2L + 1);
    try (Blocker.Callback written = Blocker.callback()) {
      response.write(false, ByteBuffer.wrap(half), written);
      written.block();
    }
    Object transport = request.getConnectionMetaData().getConnection().getEndPoint();
    while (transport instanceof EndPoint endPoint) {
      transport = endPoint.getTransport();
    }
    if (transport instanceof SocketChannel channel) {
      channel.socket().setSoLinger(true, 0);
      channel.close();
    }
  }

  private static Incoming incoming(Request request) throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
          .add(field.getValue());
    }
    ByteBuffer content = Content.Source.asByteBuffer(request);
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    String query = request.getHttpURI().getQuery();
    return new Incoming(
        request.getMethod(),
        request.getHttpURI().getPath(),
        Query.parse(query == null ? "" : query),
        headers,
        bytes,
        certificate(request),
        request.getHttpURI().getScheme()
            + "://"
            + Request.getServerName(request)
            + ":"
            + Request.getServerPort(request));
  }

  private static Optional<X509Certificate> certificate(Request request) {
    return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
                instanceof EndPoint.SslSessionData data
            && data.peerCertificates() != null
            && data.peerCertificates().length > 0
        ? Optional.of(data.peerCertificates()[0])
        : Optional.empty();
  }

  /**
   * Puts this exchange before a server's connectors.
   *
   * @param unreadable the answer of a port to what is no request, e.g. a path that can't be decoded
   */
  static void install(
      Server server, Function<Addressed, Served> answer, Function<String, Reply> unreadable) {
    server.setHandler(new Exchange(answer));
    server.setErrorHandler(
        (request, response, callback) -> {
          String port = request.getConnectionMetaData().getConnector().getName();
          Reply reply = unreadable.apply(port);
          head(reply, response, FaultKind.DELAY);
          byte[] body = reply.body();
          response.getHeaders().put("Content-Length", body.length);
          response.write(true, ByteBuffer.wrap(body), callback);
          return true;
        });
  }
}
