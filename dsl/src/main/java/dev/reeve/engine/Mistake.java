package dev.reeve.engine;

/**
 * A mistake of a script that {@code reeve check} found.
 *
 * @param line from 1
 * @param column from 1
 * @param text one sentence
 * @param hint what to do, or empty
 */
public record Mistake(int line, int column, String text, String hint) {}
