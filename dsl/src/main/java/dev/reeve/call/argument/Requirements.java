package dev.reeve.call.argument;

import dev.reeve.call.form.Names;
import java.util.List;

/** Arguments of which at least one, or at most one, may be given. */
final class Requirements {
  private final Draft draft;

  Requirements(Draft draft) {
    this.draft = draft;
  }

  void check() {
    draft.operation.marks().oneOf().forEach(this::atLeastOne);
    draft.operation.marks().exclusive().forEach(this::atMostOne);
  }

  private void atLeastOne(List<String> group) {
    // A body given whole may hold what is wanted; a parameter it can't.
    boolean untold = draft.wholeGiven && !group.stream().allMatch(this::isParameter);
    if (!untold && given(group).isEmpty()) {
      draft.faults.add("one of " + names(group, "and") + " is missing");
    }
  }

  private boolean isParameter(String name) {
    return draft.parameters.stream().anyMatch(each -> each.name().equals(name));
  }

  private void atMostOne(List<String> group) {
    if (given(group).size() > 1) {
      draft.faults.add("only one of " + names(given(group), "and") + " may be given");
    }
  }

  private List<String> given(List<String> group) {
    return group.stream()
        .filter(name -> draft.values.get(name) != null || draft.members.get(name) != null)
        .toList();
  }

  private static String names(List<String> group, String last) {
    return Names.list(group.stream().map(Names::quoted).toList(), last);
  }
}
