package dev.socialapi.bench.coldstart;

import dev.socialapi.api.Operation;
import dev.socialapi.bench.floor.EmptyFunction;
import dev.socialapi.bench.floor.GetItemFunction;
import dev.socialapi.bench.floor.UsualFunction;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.e2e.functions.Handler;
import dev.socialapi.e2e.functions.SampleEvents;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import java.util.List;
import java.util.Map;

/**
 * The functions that are measured: one of each kind, and what they are compared with.
 *
 * @param reader whose posts are read and listed: they stay as they are
 * @param writer whose posts become more
 */
record Subjects(Person reader, Person writer, String postId) {
  static final String EMPTY = "empty function";
  static final String GET_ITEM = "GetItem";
  static final String USUAL = "usual libraries";
  static final String AUTHORIZER = "authorizer";

  /** A read, a list, a write and a transaction. */
  static final List<Operation> OPERATIONS =
      List.of(
          Operation.GET_POST, Operation.LIST_MY_POSTS, Operation.CREATE_POST, Operation.ATTACH_TAG);

  static Subjects of(RunningSystem system) {
    Person reader = system.people().signUp("Alice");
    var post = CreatePost.builder().name("Title").accessType(AccessType.PUBLIC).build();
    return new Subjects(
        reader,
        system.people().signUp("Bob"),
        reader.api().posts().createPost(post).postId().toString());
  }

  /** Less cannot be done. */
  List<Subject> floors(Layout deployed) {
    return List.of(
        new Subject(EMPTY, deployed, handler(EmptyFunction.class), Map.of(), "{}", "200"),
        new Subject(
            GET_ITEM,
            deployed,
            handler(GetItemFunction.class),
            Map.of("PK", "POST#" + postId, "SK", "DETAILS"),
            "{}",
            "200"));
  }

  /** A read by the libraries that are usual. */
  Subject usual(Layout layout) {
    String event = events(reader).request(Operation.GET_POST);
    return new Subject(
        USUAL, layout, handler(UsualFunction.class), Map.of(), event, "\"statusCode\":200");
  }

  Subject function(Operation operation, Layout layout) {
    boolean read = operation.method().equals("GET");
    return new Subject(
        operation.id(),
        layout,
        Handler.API.text(),
        Map.of("OPERATION", operation.id()),
        events(read ? reader : writer).request(operation),
        "\"statusCode\":" + operation.successStatus());
  }

  /** With a session's token: the longer of its two ways. */
  Subject authorizer(Layout layout) {
    return new Subject(
        AUTHORIZER,
        layout,
        Handler.AUTHORIZER.text(),
        Map.of(),
        SampleEvents.authorization(reader.accessToken()),
        "\"Allow\"");
  }

  private SampleEvents events(Person caller) {
    return new SampleEvents(Contract.load(), caller, caller.equals(reader) ? writer : reader);
  }

  private static String handler(Class<?> function) {
    return function.getName() + "::handleRequest";
  }
}
