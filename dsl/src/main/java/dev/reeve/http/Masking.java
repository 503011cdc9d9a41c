package dev.reeve.http;

/** Hides secrets in what logs, journals and recordings keep of an exchange. */
public interface Masking {

  /** Any text with the known secrets masked. */
  String text(String text);

  /** The text of a request's body, masked by place and by value. */
  String requestBody(Request request, String body);

  /** The text of an answer's body, masked by place and by value. */
  String answerBody(Request request, int status, String body);
}
