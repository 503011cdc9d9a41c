package dev.reeve.openapi.compiled;

/** Codecs of single values. Plain classes, because start-up pays for every lambda. */
final class Simple {
  static final Codec TEXT = new Text();
  static final Codec FLAG = new Flag();
  static final Codec INTEGER = new Whole();
  static final Codec LONG = new Long64();

  private Simple() {}

  private static final class Text implements Codec {
    @Override
    public void write(Object value, PoolWriter out) {
      out.text((String) value);
    }

    @Override
    public Object read(Cursor in) {
      return in.text();
    }
  }

  private static final class Flag implements Codec {
    @Override
    public void write(Object value, PoolWriter out) {
      out.number((Boolean) value ? 1 : 0);
    }

    @Override
    public Object read(Cursor in) {
      return in.number() == 1;
    }
  }

  private static final class Whole implements Codec {
    @Override
    public void write(Object value, PoolWriter out) {
      out.number((Integer) value);
    }

    @Override
    public Object read(Cursor in) {
      return in.integer();
    }
  }

  private static final class Long64 implements Codec {
    @Override
    public void write(Object value, PoolWriter out) {
      out.number((Long) value);
    }

    @Override
    public Object read(Cursor in) {
      return in.number();
    }
  }

  /** Constants by their position. */
  static final class Constants implements Codec {
    private final Object[] constants;

    Constants(Class<?> type) {
      this.constants = type.getEnumConstants();
    }

    @Override
    public void write(Object value, PoolWriter out) {
      out.number(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(Cursor in) {
      return constants[in.integer()];
    }
  }
}
