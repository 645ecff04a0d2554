package dev.socialapi.e2e.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test of the running system: its constructor is handed the {@link RunningSystem} that all
 * tests share, and one instance serves all its methods.
 */
@ExtendWith(SharedSystem.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface EndToEnd {}
