// node --import ./globals.js compiled/paging.js
Object.assign(globalThis, {
  api: process.env.API,
  token: process.env.TOKEN,
  cognito: process.env.COGNITO,
  clientId: process.env.CLIENT_ID,
  email: process.env.EMAIL,
  password: process.env.PASSWORD,
});
