package dev.reeve.testing

import java.nio.charset.StandardCharsets
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import javax.net.ServerSocketFactory
import javax.net.ssl.SSLContext
import javax.net.ssl.SSLServerSocket

/**
 * A bare HTTP/1.1 server on a loopback socket: it gives the answers it was told, in order, and
 * keeps what it received. It shares no code with the client, so both can't be wrong together.
 */
final class ScriptedServer implements AutoCloseable {
  /** One request as it arrived; header names in lower case. */
  static final class Received {
    String method
    String target
    Map<String, String> headers = [:]
    byte[] bytes = new byte[0]
    int connection

    String getBody() {
      new String(bytes, StandardCharsets.UTF_8)
    }

    String getPath() {
      target.tokenize('?')[0]
    }
  }

  final List<Received> received = new CopyOnWriteArrayList<>()
  private final Queue<Closure> answers = new ConcurrentLinkedQueue<>()
  private final List<Socket> open = new CopyOnWriteArrayList<>()
  private final CountDownLatch closed = new CountDownLatch(1)
  private final ServerSocket socket
  private final boolean secure
  private volatile Closure otherwise = { Received request, OutputStream out ->
    write(out, 500, [:], "nothing scripted for ${request.method} ${request.target}".bytes)
  }

  ScriptedServer(SSLContext tls = null, boolean clientCertificate = false) {
    secure = tls != null
    def sockets = secure ? tls.serverSocketFactory : ServerSocketFactory.getDefault()
    socket = sockets.createServerSocket(0, 50, InetAddress.getByName('127.0.0.1'))
    if (socket instanceof SSLServerSocket) {
      socket.needClientAuth = clientCertificate
    }
    Thread.startDaemon { accept() }
  }

  URI getUri() {
    URI.create("${secure ? 'https' : 'http'}://localhost:${socket.localPort}")
  }

  /** How many connections it has not closed. */
  int getOpenConnections() {
    open.count { !it.closed }
  }

  /** Adds an answer to the queue. */
  ScriptedServer answer(int status, Map<String, ?> headers = [:], Object body = '') {
    def bytes = body instanceof byte[] ? body : body.toString().getBytes('UTF-8')
    raw { request, out -> write(out, status, headers, bytes) }
  }

  /** Adds an answer that the closure writes itself; returning false closes the connection. */
  ScriptedServer raw(Closure writer) {
    answers << writer
    this
  }

  /** Adds: read the request whole, then close without an answer. */
  ScriptedServer closeAfterRequest() {
    raw { request, out -> false }
  }

  /** Adds: promise a longer body than is sent, then close. */
  ScriptedServer closeInMidAnswer() {
    raw { request, out ->
      out << 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"half":'
      out.flush()
      false
    }
  }

  /** Adds: never answer. */
  ScriptedServer silent() {
    raw { request, out ->
      closed.await()
      false
    }
  }

  /** What is done with requests when the queue is empty: {@code (Received, OutputStream)}. */
  ScriptedServer otherwise(Closure writer) {
    otherwise = writer
    this
  }

  static void write(OutputStream out, int status, Map<String, ?> headers, byte[] body) {
    def lines = ["HTTP/1.1 ${status} Scripted"]
    headers.each { name, values -> [values].flatten().each { lines << "${name}: ${it}" } }
    if (status != 204 && status != 304) {
      lines << "Content-Length: ${body.length}"
    }
    def whole = new ByteArrayOutputStream()
    whole << lines.collect { "${it}\r\n" }.join('') + '\r\n'
    whole.write(body)
    whole.writeTo(out)
    out.flush()
  }

  @Override
  void close() {
    closed.countDown()
    socket.close()
    open*.close()
  }

  private void accept() {
    try {
      for (int number = 0; ; number++) {
        def connection = socket.accept()
        connection.tcpNoDelay = true
        open << connection
        int mine = number
        Thread.startDaemon { serve(connection, mine) }
      }
    } catch (SocketException ignored) {
      // closed
    }
  }

  private void serve(Socket connection, int number) {
    try (connection) {
      def input = new BufferedInputStream(connection.inputStream)
      if (!secure && asksForTls(input)) {
        write(connection.outputStream, 400, [:], 'plain HTTP here'.bytes)
        return
      }
      for (def request = read(input, number); request; request = read(input, number)) {
        received << request
        def writer = answers.poll() ?: otherwise
        if (writer.call(request, connection.outputStream) == false) {
          return
        }
      }
    } catch (IOException ignored) {
      // the client went away, as some specs want
    }
  }

  private static boolean asksForTls(InputStream input) {
    input.mark(1)
    int first = input.read()
    input.reset()
    first == 22
  }

  private static Received read(InputStream input, int number) {
    def first = line(input)
    if (!first) {
      return null
    }
    def (method, target) = first.split(' ')
    def request = new Received(method: method, target: target, connection: number)
    for (def header = line(input); header; header = line(input)) {
      int colon = header.indexOf(':')
      request.headers[header[0..<colon].toLowerCase(Locale.ROOT)] = header.substring(colon + 1).trim()
    }
    request.bytes = input.readNBytes((request.headers['content-length'] ?: '0') as int)
    request
  }

  private static String line(InputStream input) {
    def bytes = new ByteArrayOutputStream()
    for (int next = input.read(); next != -1 && next != '\n' as char; next = input.read()) {
      bytes.write(next)
    }
    bytes.toString('ISO-8859-1').trim()
  }
}
