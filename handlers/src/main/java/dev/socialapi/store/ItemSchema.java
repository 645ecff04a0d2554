package dev.socialapi.store;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a record is stored, attribute by attribute, on the Enhanced Client's static schemas: no
 * reflection, and only the converters that are named here. What is null is not stored, attributes
 * that are not named are ignored on reading. Every item gets the version of the schema, and one of
 * the previous version is read as if it were of the newest.
 *
 * @param <T> the record
 * @param <B> what collects its components while an item is read
 */
final class ItemSchema<T, B> {
  private final StaticImmutableTableSchema<T, B> schema;

  private ItemSchema(StaticImmutableTableSchema<T, B> schema) {
    this.schema = schema;
  }

  static <T, B> Builder<T, B> of(Class<T> type, Class<B> draft) {
    return new Builder<>(
        StaticImmutableTableSchema.builder(type, draft).attributeConverterProviders(List.of()));
  }

  Map<String, AttributeValue> write(T value) {
    return schema.itemToMap(value, true);
  }

  T read(Map<String, AttributeValue> item) {
    return schema.mapToItem(Upgrade.of(item));
  }

  /** Collects the attributes. */
  static final class Builder<T, B> {
    private final StaticImmutableTableSchema.Builder<T, B> schema;

    private Builder(StaticImmutableTableSchema.Builder<T, B> schema) {
      this.schema = schema;
    }

    Builder<T, B> text(
        String name, Function<T, @Nullable String> getter, BiConsumer<B, String> setter) {
      return add(String.class, Converter.TEXT, name, getter, setter);
    }

    /** An attribute for indexes and human readers, which is never read back. */
    Builder<T, B> derived(String name, Function<T, @Nullable String> getter) {
      return text(name, getter, (_, _) -> {});
    }

    Builder<T, B> number(String name, Function<T, Long> getter, BiConsumer<B, Long> setter) {
      return add(Long.class, Converter.NUMBER, name, getter, setter);
    }

    ItemSchema<T, B> build(Supplier<B> draft, Function<B, T> finish) {
      number(SchemaVersion.ATTRIBUTE, _ -> SchemaVersion.WRITTEN, (_, _) -> {});
      return new ItemSchema<>(schema.newItemBuilder(draft, finish).build());
    }

    private <R> Builder<T, B> add(
        Class<R> type,
        AttributeConverter<R> converter,
        String name,
        Function<T, @Nullable R> getter,
        BiConsumer<B, R> setter) {
      schema.addAttribute(
          type,
          attribute ->
              attribute.name(name).attributeConverter(converter).getter(getter).setter(setter));
      return this;
    }
  }
}
