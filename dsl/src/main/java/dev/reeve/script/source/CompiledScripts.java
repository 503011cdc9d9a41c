package dev.reeve.script.source;

import dev.reeve.script.head.ScriptDescription;
import dev.reeve.script.head.ScriptParameter;
import dev.reeve.script.head.ScriptParameter.Rules;
import dev.reeve.script.head.ScriptParameter.Type;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes compiled scripts as bytes and reads them back. */
final class CompiledScripts {
  private CompiledScripts() {}

  static byte[] bytes(CompiledScript script) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(script.main());
      out.writeInt(script.classes().size());
      for (Map.Entry<String, byte[]> each : script.classes().entrySet()) {
        out.writeUTF(each.getKey());
        out.writeInt(each.getValue().length);
        out.write(each.getValue());
      }
      texts(out, script.methods());
      description(out, script.description());
      texts(out, script.libraries());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void description(DataOutputStream out, ScriptDescription description)
      throws IOException {
    out.writeUTF(description.name());
    out.writeUTF(description.summary());
    out.writeInt(description.parameters().size());
    for (ScriptParameter each : description.parameters()) {
      out.writeUTF(each.name());
      out.writeUTF(each.type().name());
      out.writeBoolean(each.list());
      out.writeBoolean(each.required());
      out.writeUTF(each.defaultText());
      out.writeUTF(each.help());
      texts(out, each.rules().values());
      out.writeUTF(each.rules().pattern());
      out.writeUTF(each.rules().min());
      out.writeUTF(each.rules().max());
    }
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String each : texts) {
      out.writeUTF(each);
    }
  }

  static CompiledScript read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String main = in.readUTF();
      Map<String, byte[]> classes = new LinkedHashMap<>();
      for (int count = in.readInt(); count > 0; count--) {
        classes.put(in.readUTF(), in.readNBytes(in.readInt()));
      }
      return new CompiledScript(main, classes, texts(in), description(in), texts(in));
    }
  }

  private static ScriptDescription description(DataInputStream in) throws IOException {
    String name = in.readUTF();
    String summary = in.readUTF();
    List<ScriptParameter> parameters = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      parameters.add(
          new ScriptParameter(
              in.readUTF(),
              Type.valueOf(in.readUTF()),
              in.readBoolean(),
              in.readBoolean(),
              in.readUTF(),
              in.readUTF(),
              new Rules(texts(in), in.readUTF(), in.readUTF(), in.readUTF())));
    }
    return new ScriptDescription(name, summary, List.copyOf(parameters));
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }
}
