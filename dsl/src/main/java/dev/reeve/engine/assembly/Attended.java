package dev.reeve.engine.assembly;

import dev.reeve.auth.login.Person;
import dev.reeve.call.job.Progress;
import dev.reeve.engine.attend.Attendant;
import dev.reeve.http.Confirmation;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import dev.reeve.http.Waits;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the attendant of a session what the engine's parts have to say, in its own terms. */
record Attended(Attendant attendant, Masking masking, SeenNames names)
    implements Progress, Waits, Confirmation, Person {

  @Override
  public void waiting(Step step) {
    Progress.Silence silence = step.silence();
    attendant.waiting(
        new Attendant.Wait(
            step.call(),
            step.state(),
            step.elapsed(),
            step.limit(),
            step.person(),
            step.over(),
            new Attendant.Silence(silence.since(), silence.looks(), silence.why())));
  }

  @Override
  public void reading(Reading reading) {
    attendant.progress(
        new Attendant.Progress(
            reading.call(), reading.items(), 0, reading.total(), reading.over()));
  }

  @Override
  public boolean attended() {
    return attendant.present();
  }

  @Override
  public boolean there() {
    return attendant.present();
  }

  @Override
  public void visit(Visit visit) {
    attendant.visit(
        new Attendant.Visit(
            visit.vendor(), visit.address(), visit.code(), visit.whole(), visit.life()));
  }

  @Override
  public void waiting(Request request, Duration wait, String why) {
    attendant.waiting(
        new Attendant.Wait(
            request.invocation().name(),
            why,
            Duration.ZERO,
            wait,
            "",
            false,
            Attendant.Silence.NONE));
  }

  @Override
  public boolean confirm(Request request) {
    Request.Payload payload = request.payload();
    String body =
        payload == null
            ? ""
            : masking.requestBody(request, new String(payload.bytes(), StandardCharsets.UTF_8));
    return attendant.confirm(
        new Attendant.Question(
            request.invocation().name(),
            request.invocation().context().profile(),
            request.method() + " " + masking.text(request.uri().toString()),
            body,
            masking.text(target(request)),
            deletes(request)));
  }

  private String target(Request request) {
    Map<String, @Nullable Object> arguments = request.invocation().arguments();
    List<String> identifiers =
        request
            .invocation()
            .operation()
            .map(
                operation ->
                    operation.parameters().stream()
                        .filter(each -> each.in() == Parameter.In.PATH)
                        .map(each -> arguments.get(each.name()))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList())
            .orElse(List.of());
    return names.of(arguments, identifiers);
  }

  /** One, or as many as the longest list of the call has. */
  private static int deletes(Request request) {
    if (request.invocation().effect(request.method()) != Effect.DELETE) {
      return 0;
    }
    return request.invocation().arguments().values().stream()
        .filter(each -> each instanceof List<?>)
        .mapToInt(each -> ((List<?>) each).size())
        .reduce(1, Math::max);
  }
}
