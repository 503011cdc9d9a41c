package dev.reeve.shell.repl.command;

import java.util.List;

/** What {@code help} without a topic says. */
final class Overview {
  static final List<String> LINES =
      List.of(
          "Type Groovy; the vendors are words of it. TAB completes, Up and Ctrl-R find",
          "earlier lines.",
          "",
          "  pureport.networks.list()                      a lazy list, shown as a table",
          "  pureport.networks.create(name: 'x').await()   make something, wait for it",
          "  pure1.arrays.list()*.name                     any Groovy over it",
          "  _  exception                                  the last result, the last error",
          "",
          "  help pureport                   what a vendor can do",
          "  help pureport.networks.create   one operation; pureport.networks? too",
          "  help pairing key                search all vendors by words",
          "",
          "  /using account=ac-2  /profile NAME   what the next lines run under",
          "  /save FILE                           the session as a script",
          "  /load FILE  /edit [FILE]             run a script; write a text",
          "  /curl  /curl curl ...                the last calls as curl; a pasted one",
          "  /set  /history [WORD]  /vendors      how things are shown; what was typed",
          "  /watch 5.s { TEXT }                  looks again and again, changes marked",
          "  /time TEXT  /lang java  /exit        how long it takes; speak Java; leave",
          "",
          "Ctrl-C cancels what runs, Ctrl-D leaves.");

  private Overview() {}
}
