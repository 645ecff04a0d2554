package dev.socialapi.infra.gateway;

/**
 * A rule of the contract for requests that API Gateway does not import, so that the function alone
 * checks it.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code body}
 * @param name the parameter's name, or the JSON pointer of what the rule is for within the body;
 *     {@code *} stands for each element of an array
 * @param keyword JSON Schema's, such as {@code maxLength}
 * @param value what the keyword demands, as it stands in the contract
 */
public record DroppedKeyword(
    String operationId, String in, String name, String keyword, Object value) {}
