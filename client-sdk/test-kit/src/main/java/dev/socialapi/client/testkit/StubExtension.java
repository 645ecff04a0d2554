package dev.socialapi.client.testkit;

import dev.socialapi.client.SocialClient;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts a stub with the outermost test class, hands it out, and ends it with that class. */
final class StubExtension
    implements BeforeAllCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(StubExtension.class);
  private static final String OWNER = "owner";

  @Override
  public void beforeAll(ExtensionContext context) {
    stub(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stub(context).reset();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getUniqueId().equals(context.getStore(NAMESPACE).get(OWNER))) {
      stub(context).close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == SocialApiStub.class || type == SocialClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SocialApiStub stub = stub(context);
    return parameter.getParameter().getType() == SocialApiStub.class ? stub : stub.client();
  }

  /** Started by whoever is first: of a class with one instance, that is its constructor. */
  private static SocialApiStub stub(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    // What a class has stored, its nested classes and its methods see.
    SocialApiStub running = store.get(SocialApiStub.class, SocialApiStub.class);
    if (running != null) {
      return running;
    }
    SocialApiStub stub = SocialApiStub.start();
    store.put(SocialApiStub.class, stub);
    store.put(OWNER, context.getUniqueId());
    return stub;
  }
}
