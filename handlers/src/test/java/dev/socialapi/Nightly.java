package dev.socialapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A test that takes minutes: {@code mvn -Pnightly verify} runs it. */
@Retention(RetentionPolicy.RUNTIME)
@Tag("nightly")
@Target(ElementType.METHOD)
@Test
public @interface Nightly {}
