package dev.socialapi.client.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a JUnit test class a {@link SocialApiStub}, and a {@code SocialClient} of it, wherever a
 * parameter has one of these types. One stub for the class; after each test it is {@linkplain
 * SocialApiStub#reset reset}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(StubExtension.class)
public @interface SocialApiTest {}
