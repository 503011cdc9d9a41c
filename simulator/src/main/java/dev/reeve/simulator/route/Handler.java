package dev.reeve.simulator.route;

/** Answers the calls of one operation. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers.
   *
   * @throws ProblemException to answer with a problem in the vendor's form
   */
  Reply handle(Call call);
}
