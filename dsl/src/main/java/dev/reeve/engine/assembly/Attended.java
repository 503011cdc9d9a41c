package dev.reeve.engine.assembly;

import dev.reeve.call.job.Progress;
import dev.reeve.engine.attend.Attendant;
import dev.reeve.http.Confirmation;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import dev.reeve.http.Waits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tells the attendant of a session what the engine's parts have to say, in its own terms. */
record Attended(Attendant attendant, Masking masking) implements Progress, Waits, Confirmation {

  @Override
  public void waiting(Step step) {
    attendant.waiting(
        new Attendant.Wait(
            step.call(), step.state(), step.elapsed(), step.limit(), step.person(), step.over()));
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
  public void waiting(Request request, Duration wait, String why) {
    attendant.waiting(
        new Attendant.Wait(request.invocation().name(), why, Duration.ZERO, wait, "", false));
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
            body));
  }
}
