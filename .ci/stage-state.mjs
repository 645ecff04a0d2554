// Writes about a deployed environment what the local system writes about itself (local/target/local.json), of the stacks' outputs.
import { readFileSync } from 'node:fs';

const outputs = Object.assign({}, ...Object.values(JSON.parse(readFileSync(process.argv[2], 'utf8'))));
const need = (name) => {
  if (!outputs[name]) {
    throw new Error(`no output ${name}`);
  }
  return outputs[name];
};
const base = new URL(need('ApiUrl')).origin;
const region = need('UserPoolId').split('_')[0];
console.log(JSON.stringify({
  base_url: base,
  explorer_url: need('SpecUrl'),
  openapi_url: need('SpecUrl'),
  cognito: {
    endpoint: `https://cognito-idp.${region}.amazonaws.com`,
    user_pool_id: need('UserPoolId'),
    client_id: need('UserPoolClientId'),
  },
  dynamodb_endpoint: `https://dynamodb.${region}.amazonaws.com`,
  table: need('TableName'),
  lambda_endpoint: `https://lambda.${region}.amazonaws.com`,
  functions: [need('RunnerName')],
  users: [],
}, null, 2));
