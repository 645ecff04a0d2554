/**
 * The gateway document: what API Gateway is given to import, made from the contract.
 *
 * <p>Pure Java over maps and lists, without CDK. The contract is read into the few facts that the
 * gateway acts on, and the document is written from these alone, so that nothing which API Gateway
 * does not import can slip through. All maps keep the contract's order: two JVMs write one
 * document.
 */
@NullMarked
package dev.socialapi.infra.gateway;

import org.jspecify.annotations.NullMarked;
