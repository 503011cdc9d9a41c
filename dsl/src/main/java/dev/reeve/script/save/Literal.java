package dev.reeve.script.save;

import java.util.List;

/**
 * A literal of a line that can become a parameter.
 *
 * @param start where it begins in the line
 * @param end where it ends
 * @param type as a script declares it, e.g. {@code Duration}
 * @param names names it may take, best first
 * @param help what it is, in a few words
 */
record Literal(int start, int end, String type, List<String> names, String help) {

  String text(String line) {
    return line.substring(start, end);
  }
}
