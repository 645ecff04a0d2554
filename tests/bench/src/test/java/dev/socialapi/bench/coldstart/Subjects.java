package dev.socialapi.bench.coldstart;

import dev.socialapi.api.Operation;
import dev.socialapi.bench.floor.EmptyFunction;
import dev.socialapi.bench.floor.GetItemFunction;
import dev.socialapi.bench.floor.UsualFunction;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.e2e.functions.Handler;
import dev.socialapi.e2e.functions.SampleEvents;
import dev.socialapi.e2e.system.People;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The functions that are measured: one of each kind, and what they are compared with.
 *
 * @param reader whose posts are read and listed: they stay as they are
 * @param writer whose posts become more
 */
record Subjects(People people, Person reader, Person writer, String postId) {
  static final String EMPTY = "empty function";
  static final String GET_ITEM = "GetItem";
  static final String USUAL = "usual libraries";
  static final String AUTHORIZER = "authorizer";

  /** A read, a list, a write and a transaction, and who lets them in. */
  static final List<String> FUNCTIONS =
      List.of(
          Operation.GET_POST.id(),
          Operation.LIST_MY_POSTS.id(),
          Operation.CREATE_POST.id(),
          Operation.ATTACH_TAG.id(),
          AUTHORIZER);

  static Subjects of(RunningSystem system) {
    People people = system.people();
    Person reader = people.signUp("Alice");
    var post = CreatePost.builder().name("Title").accessType(AccessType.PUBLIC).build();
    return new Subjects(
        people,
        reader,
        people.signUp("Bob"),
        reader.api().posts().createPost(post).postId().toString());
  }

  /** Less cannot be done. */
  List<Subject> floors(Layout deployed) {
    return List.of(
        new Subject(EMPTY, deployed, handler(EmptyFunction.class), Map.of(), () -> "{}", "200"),
        new Subject(
            GET_ITEM,
            deployed,
            handler(GetItemFunction.class),
            Map.of("PK", "POST#" + postId, "SK", "DETAILS"),
            () -> "{}",
            "200"));
  }

  /** A read by the libraries that are usual. */
  Subject usual(Layout layout) {
    String event = events(reader).request(Operation.GET_POST);
    return new Subject(
        USUAL, layout, handler(UsualFunction.class), Map.of(), () -> event, "\"statusCode\":200");
  }

  /** One of {@link #FUNCTIONS}. */
  Subject function(String name, Layout layout) {
    return Operation.byId(name)
        .map(operation -> operation(operation, layout))
        .orElseGet(() -> authorizer(layout));
  }

  private Subject operation(Operation operation, Layout layout) {
    boolean read = operation.method().equals("GET");
    String event = events(read ? reader : writer).request(operation);
    return new Subject(
        operation.id(),
        layout,
        Handler.API.text(),
        Map.of("OPERATION", operation.id()),
        () -> event,
        "\"statusCode\":" + operation.successStatus());
  }

  /** With a session's token: the longer of its two ways. */
  private Subject authorizer(Layout layout) {
    Supplier<String> event = () -> SampleEvents.authorization(people.refresh(reader).accessToken());
    return new Subject(AUTHORIZER, layout, Handler.AUTHORIZER.text(), Map.of(), event, "\"Allow\"");
  }

  private SampleEvents events(Person caller) {
    return new SampleEvents(Contract.load(), caller, caller.equals(reader) ? writer : reader);
  }

  private static String handler(Class<?> function) {
    return function.getName() + "::handleRequest";
  }
}
