/**
 * The deployed system as code: a CDK app that synthesizes one data stack and one API stack for each
 * environment.
 *
 * <p>Says where things run and what they may do, never how the product behaves: operations, keys,
 * environment variables and problems are read from {@code handlers/}, routes from the contract.
 * {@link dev.socialapi.infra.SocialApp} is the way in; only the stacks and what they are made of
 * touch CDK.
 */
@NullMarked
package dev.socialapi.infra;

import org.jspecify.annotations.NullMarked;
