package dev.reeve.engine.attend;

import dev.reeve.secret.Secret;
import dev.reeve.value.Chart;
import dev.reeve.value.Shown;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who attends a session: the shell, or a program that embeds the engine. Asked for what only a
 * person or a terminal can give; called from any thread.
 */
public interface Attendant {
  /** Nobody: agrees to nothing, types nothing, sees nothing. */
  Attendant NOBODY = new Attendant() {};

  /** The same that asks and warns, but shows nothing of what a script prints or waits for. */
  default Attendant unseen() {
    Attendant asked = this;
    return new Attendant() {
      @Override
      public Optional<Secret> ask(String question) {
        return asked.ask(question);
      }

      @Override
      public void warn(String sentence) {
        asked.warn(sentence);
      }

      @Override
      public void visit(Visit visit) {
        asked.visit(visit);
      }
    };
  }

  /** Whether a person is there who can be asked and can do what a state waits for. */
  default boolean present() {
    return false;
  }

  /** Whether a guarded write may be sent. */
  default boolean confirm(Question question) {
    return false;
  }

  /** What a person types in answer to a question, unseen; empty where nobody can be asked. */
  default Optional<Secret> ask(String question) {
    return Optional.empty();
  }

  /** A wait goes on or ends; called at each look, and never after {@code over}. */
  default void waiting(Wait wait) {}

  /** Something of many parts goes on or has ended: a list of several pages, a fan-out. */
  default void progress(Progress progress) {}

  /** A vendor wants a person to log in; the login goes on when that was done. */
  default void visit(Visit visit) {}

  /** One line of the log of exchanges, secrets masked. */
  default void exchange(String line) {}

  /** One line that the script logs: {@code debug}, {@code info}, {@code warn} or {@code error}. */
  default void log(String level, String line) {}

  /** Something that should be changed, in one sentence. */
  default void warn(String sentence) {}

  /** A run that keeps a journal has begun, or goes on, under that name. */
  default void running(String run) {}

  /** What a chart shows, as this attendant understands its data; empty where it draws none. */
  default Optional<Chart> chart(Shown shown) {
    return Optional.empty();
  }

  /** A table, chart or trend as text. */
  default String draw(Shown shown) {
    return String.valueOf(shown.data());
  }

  /** Where {@code println} of scripts goes. */
  default PrintStream out() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /**
   * How far something of many parts has come.
   *
   * @param what a call, e.g. {@code pureport.networks.list}, or {@code parallel}, {@code across}
   * @param done parts so far
   * @param failed how many of them failed
   * @param total how many there are, where that is known
   * @param over whether it has ended
   */
  record Progress(String what, long done, long failed, OptionalLong total, boolean over) {}

  /**
   * How a person logs in.
   *
   * @param vendor its title
   * @param address to open
   * @param code to enter there
   * @param whole an address that holds the code, where there is one
   * @param life how long the code is good
   */
  record Visit(String vendor, String address, String code, Optional<String> whole, Duration life) {}

  /**
   * A write that the profile wants confirmed.
   *
   * @param call e.g. {@code pureport.networks.create}
   * @param profile whose guard it is
   * @param line method and address
   * @param body the body as text, secrets masked; may be empty
   * @param target name or identifier of what is written to, or empty
   * @param deletes how many records it deletes; 0 where it deletes none
   */
  record Question(
      String call, String profile, String line, String body, String target, int deletes) {}

  /**
   * How a wait goes.
   *
   * @param call what is waited for, e.g. {@code pureport.networks.create}
   * @param state the vendor's word, or why the door waits, or empty
   * @param elapsed since the wait began; zero for a pause of the door
   * @param limit how long it may last
   * @param person what a person must do now, or empty
   * @param over whether it has ended
   * @param silence since when the vendor gives no answer
   */
  record Wait(
      String call,
      String state,
      Duration elapsed,
      Duration limit,
      String person,
      boolean over,
      Silence silence) {}

  /**
   * A vendor that gives no answer, or only failures, to who waits.
   *
   * @param since when it last gave one, else when the wait began
   * @param looks how many looks in a row were in vain; 0 where it answers
   * @param why what came of the last of them, or empty
   */
  record Silence(Instant since, int looks, String why) {
    /** It answers. */
    public static final Silence NONE = new Silence(Instant.EPOCH, 0, "");
  }
}
