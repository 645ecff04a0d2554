// Serves the contract's examples, and refuses what the contract refuses: a server to build against without a server.
// Argument: the port, 4010 by default.
import { subscribe } from 'node:diagnostics_channel';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

const module = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const contract = load(readFileSync(join(module, '../../spec/openapi.yaml'), 'utf8'));

// Prism does not look at a relative server: let the version stand in the paths.
const base = contract.servers[0].url;
contract.servers = [];
contract.paths = Object.fromEntries(Object.entries(contract.paths).map(([path, item]) => [base + path, item]));
// It takes a schema's example before those of the answer.
for (const schema of Object.values(contract.components.schemas)) {
  delete schema.example;
}
// It would answer an invalid request 422 where there is one: here, that is 400.
for (const item of Object.values(contract.paths)) {
  for (const operation of Object.values(item)) {
    delete operation.responses['422'];
  }
}

const file = join(module, 'target/mock.json');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(contract));

// Lists end: behind a first page comes the contract's example of a last one, unless somebody prefers something else.
subscribe('http.server.request.start', ({ request }) => {
  if (/[?&]cursor=/.test(request.url)) {
    request.headers.prefer ??= 'example=end';
  }
});

// In this process, so that what ends this one leaves nothing behind.
const port = process.argv[2] ?? '4010';
process.argv.splice(2, Infinity, 'mock', file, '--host', '127.0.0.1', '--port', port, '--multiprocess', 'false');
await import('@stoplight/prism-cli');
