// What the fragments of the guides expect to be there; compiled, they find it in globals.js.
declare var api: string;
declare var token: string;
declare var cognito: string;
declare var clientId: string;
declare var email: string;
declare var password: string;
