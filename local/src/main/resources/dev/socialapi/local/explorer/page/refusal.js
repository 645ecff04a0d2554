/** Somebody may not come in; the message is for people. */
export class Refusal extends Error {}
