package dev.reeve.shell.repl.command;

import java.util.List;

/** What {@code help} without a topic says. */
final class Overview {
  static final List<String> LINES =
      List.of(
          "Type Groovy; the vendors are words of it. TAB completes, Up and Ctrl-R find earlier lines.",
          "",
          "  pureport.networks.list()                          a lazy list, shown as a table",
          "  pureport.networks.create(name: 'x').await()       make something and wait for it",
          "  pure1.arrays.list().findAll { it.model =~ /X/ }   any Groovy over it",
          "  _                                                 the last result; exception the last error",
          "",
          "  help pureport                 what a vendor can do",
          "  help pureport.networks.create one operation; pureport.networks? does the same",
          "  help pairing key              search all vendors by words",
          "",
          "  /using account=ac-2   /profile NAME   what the next lines run under",
          "  /save FILE            the session as a script;  /load FILE runs one, /edit [FILE] a text",
          "  /curl                 the last calls as curl;  /curl curl ...  a pasted one as a call here",
          "  /set                  how things are shown;  /history [WORD]  /vendors  /exit",
          "  /watch 5.s { TEXT }   looks again and again, changes marked;  /time TEXT  /lang java",
          "",
          "Ctrl-C cancels what runs, Ctrl-D leaves.");

  private Overview() {}
}
