package dev.socialapi.store;

import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The two kinds of attribute that we store. The Enhanced Client's own set loads forty classes. */
record Converter<T>(
    EnhancedType<T> type,
    AttributeValueType attributeValueType,
    Function<T, AttributeValue> writer,
    Function<AttributeValue, T> reader)
    implements AttributeConverter<T> {
  static final Converter<String> TEXT =
      new Converter<>(
          EnhancedType.of(String.class),
          AttributeValueType.S,
          AttributeValue::fromS,
          AttributeValue::s);

  static final Converter<Long> NUMBER =
      new Converter<>(
          EnhancedType.of(Long.class),
          AttributeValueType.N,
          number -> AttributeValue.fromN(number.toString()),
          value -> Long.valueOf(value.n()));

  @Override
  public AttributeValue transformFrom(T input) {
    return writer.apply(input);
  }

  @Override
  public T transformTo(AttributeValue input) {
    return reader.apply(input);
  }
}
