package dev.socialapi.e2e.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks tests that also run against a deployed environment ({@code -Dgroups=deployed}): they sign
 * up few people, know no key of the local system, and read nothing back that a cache may have kept
 * or that an index may not list yet.
 */
@Retention(RetentionPolicy.RUNTIME)
@Tag("deployed")
@Target(ElementType.TYPE)
public @interface Deployed {}
