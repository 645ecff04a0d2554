package dev.socialapi.spec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.Yaml;

/** What is new in a {@link FutureContract}. */
final class Additions {
  private static final String SCHEMAS =
      """
      FutureKind:
        type: string
        description: A kind of something.
        enum: [small, large, future_value]
        example: small
      FutureDetail:
        type: object
        description: What will be known.
        required: [kind]
        properties:
          kind: {$ref: '#/components/schemas/FutureKind'}
          note:
            type: string
            description: What else is known.
            maxLength: 100
            example: soon
        example:
          kind: small
      FuturePage:
        type: object
        description: A page of details.
        required: [items]
        properties:
          items:
            type: array
            description: The details.
            maxItems: 100
            items: {$ref: '#/components/schemas/FutureDetail'}
          next_cursor:
            type: string
            description: Where to go on. Absent at the end of the list, and only there.
            minLength: 1
            maxLength: 512
            example: AZOfXnwAej6dUT8risZOEA
        example:
          items: []
      """;

  private static final String MEMBERS =
      """
      future_text:
        type: string
        description: A text.
        maxLength: 100
        example: soon
      future_count:
        type: integer
        format: int32
        description: A number.
        minimum: 0
        maximum: 1000
        example: 7
      future_kind: {$ref: '#/components/schemas/FutureKind'}
      future_detail: {$ref: '#/components/schemas/FutureDetail'}
      future_list:
        type: array
        description: Several of them.
        maxItems: 10
        items: {$ref: '#/components/schemas/FutureDetail'}
      """;

  /** Of the members above. */
  private static final String VALUES =
      """
      future_text: soon
      future_count: 7
      future_kind: future_value
      future_detail: {kind: future_value, note: soon}
      future_list: [{kind: small}, {kind: large, note: later}]
      """;

  private static final String REQUEST_MEMBERS =
      """
      future_text:
        type: string
        description: A text.
        maxLength: 100
        example: soon
      future_kind: {$ref: '#/components/schemas/FutureKind'}
      """;

  private static final String PARAMETERS =
      """
      FutureFilter:
        name: future_filter
        in: query
        description: What to leave out.
        schema:
          type: string
          maxLength: 100
        example: old
      """;

  private static final String EXAMPLES =
      """
      FutureDetail:
        summary: A detail
        value: {kind: future_value, note: soon}
      FuturePage:
        summary: A page with more to come
        value: {items: [{kind: small}], next_cursor: AZOfXnwAej6dUT8risZOEA}
      FutureEnd:
        summary: The end
        value: {items: []}
      FutureLocked:
        summary: Locked
        value:
          type: https://socialapi.dev/problems/future_locked
          title: Locked
          status: 423
          detail: Somebody else holds it.
          instance: urn:uuid:5f0c1d1e-3a52-4b0e-9d5c-0c6a1f8a7b21
          code: future_locked
          request_id: 5f0c1d1e-3a52-4b0e-9d5c-0c6a1f8a7b21
          future_text: soon
      """;

  private static final String RESPONSES =
      """
      FutureLocked:
        description: Somebody else holds the resource.
        headers:
          X-Request-Id: {$ref: '#/components/headers/RequestId'}
        content:
          application/problem+json:
            schema: {$ref: '#/components/schemas/Problem'}
            examples:
              future_locked: {$ref: '#/components/examples/FutureLocked'}
      """;

  private static final String TAGS =
      """
      tags:
        - name: futures
          description: What is not there yet.
      """;

  private static final String PATHS =
      """
      /posts/{postId}/future:
        get:
          operationId: getFuture
          tags: [posts]
          summary: Get what becomes of a post
          description: Nobody knows.
          security:
            - bearer: []
          x-required-scopes: ['read:posts']
          parameters:
            - $ref: '#/components/parameters/PostId'
          responses:
            '200':
              description: What becomes of it.
              headers:
                X-Request-Id: {$ref: '#/components/headers/RequestId'}
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/FutureDetail'}
                  examples:
                    detail: {$ref: '#/components/examples/FutureDetail'}
            '401': {$ref: '#/components/responses/Unauthenticated'}
            '404': {$ref: '#/components/responses/NotFound'}
      /futures:
        get:
          operationId: listFutures
          tags: [futures]
          summary: List what is to come
          description: In no order.
          security:
            - bearer: []
          x-required-scopes: ['read:posts']
          parameters:
            - $ref: '#/components/parameters/Limit'
            - $ref: '#/components/parameters/Cursor'
          responses:
            '200':
              description: A page of details.
              headers:
                X-Request-Id: {$ref: '#/components/headers/RequestId'}
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/FuturePage'}
                  examples:
                    page: {$ref: '#/components/examples/FuturePage'}
                    end: {$ref: '#/components/examples/FutureEnd'}
            '400': {$ref: '#/components/responses/BadPageRequest'}
            '401': {$ref: '#/components/responses/Unauthenticated'}
      """;

  private Additions() {}

  static ObjectNode schemas() {
    return tree(SCHEMAS);
  }

  /** Of every object that is answered. */
  static ObjectNode members() {
    return tree(MEMBERS);
  }

  static ObjectNode values() {
    return tree(VALUES);
  }

  /** Of every body that is sent. */
  static ObjectNode requestMembers() {
    return tree(REQUEST_MEMBERS);
  }

  static ObjectNode parameters() {
    return tree(PARAMETERS);
  }

  static ObjectNode examples() {
    return tree(EXAMPLES);
  }

  static ObjectNode responses() {
    return tree(RESPONSES);
  }

  static ArrayNode tags() {
    return (ArrayNode) tree(TAGS).path("tags");
  }

  static ObjectNode paths() {
    return tree(PATHS);
  }

  static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode tree(String yaml) {
    Object tree = new Yaml().load(yaml);
    return new ObjectMapper().valueToTree(tree);
  }
}
