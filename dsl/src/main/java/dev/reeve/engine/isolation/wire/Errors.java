package dev.reeve.engine.isolation.wire;

import dev.reeve.call.error.ApiException;
import dev.reeve.call.error.FailedException;
import dev.reeve.call.error.ForbiddenException;
import dev.reeve.call.job.AsyncFailedException;
import dev.reeve.errors.CancelledException;
import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.NotAuthorizedException;
import dev.reeve.errors.PartlyDoneException;
import dev.reeve.errors.PolicyException;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.TimedOutException;
import dev.reeve.errors.UnreachableException;
import dev.reeve.errors.UsageException;
import dev.reeve.http.TransportException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors as JSON and back, as the type that scripts catch. */
public final class Errors {
  private static final String API = "api ";

  private Errors() {}

  /** An error to be sent; its cause and trace stay. */
  public static Map<String, @Nullable Object> out(ReeveException error) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("type", type(error));
    out.put("category", error.category().name());
    out.put("what", error.what());
    out.put("where", error.where());
    out.put("remedy", error.remedy());
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    error.facts().forEach((name, fact) -> facts.put(name, plain(fact)));
    out.put("facts", facts);
    return out;
  }

  private static Object plain(Object fact) {
    return fact instanceof Number || fact instanceof Boolean ? fact : String.valueOf(fact);
  }

  private static String type(ReeveException error) {
    if (error instanceof ApiException api) {
      return API + api.kind();
    }
    if (error instanceof FailedException failed) {
      return API + failed.kind();
    }
    if (error instanceof ForbiddenException) {
      return API + ApiException.Kind.NOT_AUTHORIZED;
    }
    if (error instanceof TransportException) {
      return "transport";
    }
    if (error instanceof AsyncFailedException) {
      return "failed";
    }
    return error instanceof NotAuthorizedException
        ? "credentials"
        : error.category().name().toLowerCase(Locale.ROOT);
  }

  /** An error that came; nothing in its texts acts on a terminal. */
  public static ReeveException in(Message message) {
    String[] text = {
      Clean.text(message.text("what")),
      Clean.text(message.text("where")),
      Clean.text(message.text("remedy"))
    };
    Map<String, Object> facts = facts(message.part("facts"));
    ExitCategory category = category(message.text("category"));
    String type = message.text("type");
    if (type.startsWith(API)) {
      return ApiException.of(kind(type), category, text, details(facts));
    }
    return switch (type) {
      case "transport" ->
          new TransportException(reason(facts), Boolean.TRUE.equals(facts.get("sent")), text, null);
      case "failed" -> new AsyncFailedException(text[0], text[1], text[2], word(facts, "state"));
      case "credentials" -> new Unauthorized(category, text);
      default -> byCategory(category, text, facts);
    };
  }

  private static ReeveException byCategory(
      ExitCategory category, String[] text, Map<String, Object> facts) {
    return switch (category) {
      case USAGE -> new UsageException(text[0], text[1], text[2]);
      case FAILED -> new UnreachableException(text, facts, null);
      case TIMED_OUT -> new TimedOutException(text[0], text[1], text[2]);
      case PARTLY -> new PartlyDoneException(text[0], text[1], text[2]);
      case POLICY -> new PolicyException(text[0], text[1], text[2]);
      case CANCELLED -> new CancelledException(text[0], text[1], text[2]);
      default -> new Told(category, text, facts);
    };
  }

  private static Map<String, Object> facts(Message message) {
    Map<String, Object> facts = new LinkedHashMap<>();
    message
        .members()
        .forEach(
            (name, fact) -> {
              if (fact != null) {
                Object plain = plain(fact);
                facts.put(
                    Clean.text(String.valueOf(name)),
                    plain instanceof String text ? Clean.text(text) : plain);
              }
            });
    return facts;
  }

  private static ApiException.Details details(Map<String, Object> facts) {
    return new ApiException.Details(
        facts.get("status") instanceof Number status ? status.intValue() : 0,
        word(facts, "code"),
        word(facts, "message"),
        word(facts, "field"),
        word(facts, "requestId"),
        word(facts, "body"));
  }

  private static String word(Map<String, Object> facts, String name) {
    return String.valueOf(facts.getOrDefault(name, ""));
  }

  private static ExitCategory category(String name) {
    for (ExitCategory each : ExitCategory.values()) {
      if (each.name().equals(name) && each != ExitCategory.OK) {
        return each;
      }
    }
    throw new Breach("an error of no category");
  }

  private static ApiException.Kind kind(String type) {
    for (ApiException.Kind each : ApiException.Kind.values()) {
      if (type.equals(API + each)) {
        return each;
      }
    }
    throw new Breach("an error of no kind");
  }

  private static TransportException.Reason reason(Map<String, Object> facts) {
    for (TransportException.Reason each : TransportException.Reason.values()) {
      if (each.name().equals(facts.get("reason"))) {
        return each;
      }
    }
    throw new Breach("an error without reason");
  }

  private static final class Unauthorized extends NotAuthorizedException {
    private static final long serialVersionUID = 1L;

    Unauthorized(ExitCategory category, String[] text) {
      super(category, text[0], text[1], text[2], null);
    }
  }

  private static final class Told extends ReeveException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    Told(ExitCategory category, String[] text, Map<String, Object> facts) {
      super(category, text[0], text[1], text[2], null);
      this.facts = facts;
    }

    @Override
    public Map<String, Object> facts() {
      return facts;
    }
  }
}
